/* Steps: ticked off, one to a screen, gone on with tomorrow. */
(function () {
  "use strict";
  var make = Camnang.make, button = Camnang.button, all = Camnang.all;

  function ticked(lesson) { return (Camnang.kept("buoc:" + lesson) || "").split(" ").filter(Boolean); }

  // «Đã làm 3 trên 12 bước»; each step has a box, which is called by its number.
  function steps() {
    var section = document.querySelector(".steps[data-lesson]");
    if (!section) return;
    var lesson = section.getAttribute("data-lesson"), items = all(".step", section), at = 0;
    var done = ticked(lesson).filter(function (id) { return items.some(function (item) { return item.id === id; }); });
    var line = make("p", "progress-line"), count = make("span");
    count.setAttribute("role", "status");
    line.appendChild(count);
    line.appendChild(button("Bỏ đánh dấu", "bare", function () {
      done = [];
      update();
    }));

    var boxes = items.map(function (item, i) {
      var foot = make("p", "step-foot"), label = make("label", "tick"), input = make("input");
      input.type = "checkbox";
      input.addEventListener("change", function () { tick(i, input.checked); });
      label.appendChild(input);
      label.appendChild(document.createTextNode(" Xong bước " + (i + 1)));
      foot.appendChild(label);
      item.appendChild(foot);
      return input;
    });

    function tick(i, isDone) {
      done = done.filter(function (id) { return id !== items[i].id; });
      if (isDone) done.push(items[i].id);
      update();
    }

    function update() {
      Camnang.keep("buoc:" + lesson, done.join(" "));
      count.textContent = done.length ? "Đã làm " + done.length + " trên " + items.length + " bước. " : "";
      line.hidden = !done.length;
      items.forEach(function (item, i) {
        boxes[i].checked = done.indexOf(item.id) >= 0;
        item.classList.toggle("done", boxes[i].checked);
      });
      say();
    }

    // Where one is: the bar at the foot of a phone, and the head of a screen with one step.

    function arrow(sign, name, by) {
      var made = button(sign, "button" + (by > 0 ? "" : " quiet"), function () { go(at + by); });
      made.setAttribute("aria-label", name);
      return made;
    }

    var pilot = make("div", "pilot"), where = make("span", "where");
    var back = arrow("‹", "Bước trước", -1), on = arrow("›", "Bước sau", 1);
    pilot.appendChild(where);
    pilot.appendChild(button("Từng bước", "button quiet one-button", start));
    pilot.appendChild(back);
    pilot.appendChild(on);

    var head = make("div", "one-head"), number = make("b"), meter = make("span", "meter"), bar = make("i");
    meter.appendChild(bar);
    head.appendChild(number);
    head.appendChild(meter);
    head.appendChild(button("Đóng ✕", "bare", leave));
    var foot = make("div", "one-foot"), before = button("‹ Trước", "button quiet", function () { go(at - 1); });
    var next = button("", "button", function () {
      tick(at, true);
      if (at === items.length - 1) leave(); else go(at + 1);
    });
    foot.appendChild(before);
    foot.appendChild(next);

    function isOne() { return document.body.classList.contains("one"); }

    function say() {
      var isLast = at === items.length - 1, place = "Bước " + (at + 1) + "/" + items.length;
      where.textContent = place;
      number.textContent = place;
      bar.style.width = 100 * (at + 1) / items.length + "%";
      back.disabled = before.disabled = at === 0;
      on.disabled = isLast;
      next.textContent = isLast ? "Xong cả bài" : "Xong, bước sau ›";
      items.forEach(function (item, i) { item.classList.toggle("at", i === at); });
    }

    function remember() {
      Camnang.keep("gan-day", JSON.stringify({ lesson: lesson, step: at + 1, id: items[at].id }));
    }

    function go(to) {
      at = Math.max(0, Math.min(items.length - 1, to));
      say();
      remember();
      if (!isOne()) return items[at].scrollIntoView();
      section.scrollTop = 0;
      var action = items[at].querySelector(".action");
      action.tabIndex = -1;
      action.focus();
    }

    function start() {
      document.body.classList.add("one");
      go(at);
    }

    function leave() {
      document.body.classList.remove("one");
      items[at].scrollIntoView();
      begin.focus();
    }

    var begin = button("▶ Từng bước một", "button quiet", start);
    section.querySelector(".steps-top").appendChild(begin);
    section.insertBefore(line, section.children[1]);
    section.insertBefore(head, section.firstChild);
    section.appendChild(pilot);
    section.appendChild(foot);
    document.addEventListener("keydown", function (event) {
      if (!isOne()) return;
      if (event.key === "Escape") leave();
      if (event.key === "ArrowLeft") go(at - 1);
      if (event.key === "ArrowRight") go(at + 1);
    });

    var isWaiting = false;
    window.addEventListener("scroll", function () {
      if (isWaiting || isOne()) return;
      isWaiting = true;
      setTimeout(function () {
        var now = -1, low = window.innerHeight * .45, here = items[at].getBoundingClientRect().top;
        isWaiting = false;
        // While the step that one was led to begins in the upper half one is there, though short ones below it begin there too.
        if (isOne() || here > -8 && here < low) return;
        items.forEach(function (item, i) { if (item.getBoundingClientRect().top < low) now = i; });
        if (now < 0 || now === at) return;
        at = now;
        say();
        remember();
      }, 150);
    });
    update();
  }

  // What was ready before the visit: ticked here, on this device.
  function preparation() {
    var section = document.querySelector(".steps[data-lesson]");
    if (!section) return;
    var key = "chuan-bi:" + section.getAttribute("data-lesson"), had = (Camnang.kept(key) || "").split(" ");
    var items = all(".preparation .checklist > li");
    items.forEach(function (item, i) {
      var label = make("label"), input = make("input");
      input.type = "checkbox";
      input.checked = had.indexOf(String(i)) >= 0;
      while (item.firstChild) label.appendChild(item.firstChild);
      label.insertBefore(input, label.firstChild);
      item.className = "ready";
      item.appendChild(label);
      input.addEventListener("change", function () {
        Camnang.keep(key, items.map(function (each, n) { return each.querySelector("input").checked ? n : ""; }).join(" ").trim());
      });
    });
  }

  // The roadmap: what is done, and where one was.
  function roadmap() {
    all("[data-steps]").forEach(function (row) {
      var count = Number(row.getAttribute("data-steps")), more = row.querySelector(".more");
      if (!count || ticked(row.getAttribute("data-lesson")).length < count) return;
      row.classList.add("done");
      if (more) more.textContent = "✓ xong";
      else row.querySelector("a").appendChild(make("span", "unseen", ", đã xong"));
    });

    var words = document.querySelector(".hero .words"), last = null;
    try { last = JSON.parse(Camnang.kept("gan-day")); } catch (error) { /* Somebody wrote something else there. */ }
    var row = last && words && all(".row").filter(function (each) { return each.getAttribute("data-lesson") === last.lesson; })[0];
    if (!row || row.classList.contains("done")) return;
    var link = row.querySelector("a"), card = make("a", "resume"), what = make("span", "what"), meter = make("span", "meter"), bar = make("i");
    var number = row.querySelector(".disc").textContent;
    card.href = link.getAttribute("href") + "#" + last.id;
    card.appendChild(make("span", "disc", number));
    what.appendChild(make("b", "", "Tiếp tục: bài " + number + ", bước " + last.step));
    what.appendChild(document.createTextNode(row.querySelector(".name").textContent));
    bar.style.width = 100 * last.step / Number(row.getAttribute("data-steps")) + "%";
    meter.appendChild(bar);
    what.appendChild(meter);
    card.appendChild(what);
    words.appendChild(card);
    row.classList.add("now");
    all(".module").forEach(function (module) { module.open = module.contains(row); });
  }

  Camnang.ready(steps);
  Camnang.ready(preparation);
  Camnang.ready(roadmap);
})();
