/* What a reader does with the book: size and colours, steps ticked off, questions answered, reading aloud. Everything is kept on this device; without this script the pages say the same. */
(function () {
  "use strict";
  var root = document.documentElement;

  function kept(key) {
    try { return window.localStorage.getItem("camnang:" + key); } catch (error) { return null; }
  }

  function keep(key, value) {
    try {
      if (value) window.localStorage.setItem("camnang:" + key, value);
      else window.localStorage.removeItem("camnang:" + key);
    } catch (error) { /* A browser that keeps nothing: it holds until the page is left. */ }
  }

  function apply(name, value) {
    if (value) root.setAttribute("data-" + name, value); else root.removeAttribute("data-" + name);
  }

  // Before anything is painted.
  apply("theme", kept("mau"));
  apply("size", kept("co-chu"));

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function button(text, className, act) {
    var made = make("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // Size and colours

  function choices(legend, name, options, current, choose) {
    var group = make("fieldset");
    group.appendChild(make("legend", "", legend));
    options.forEach(function (option) {
      var label = make("label"), input = make("input");
      input.type = "radio";
      input.name = name;
      input.checked = (option[0] || "") === (current || "");
      input.addEventListener("change", function () { choose(option[0]); });
      label.appendChild(input);
      label.appendChild(document.createTextNode(" " + option[1]));
      group.appendChild(label);
    });
    return group;
  }

  function settings() {
    var head = document.querySelector(".site-head");
    if (!head) return;
    var box = make("details", "settings");
    box.appendChild(make("summary", "", "Cỡ chữ, màu"));
    var inside = make("div");
    inside.appendChild(choices("Cỡ chữ", "co-chu",
      [["nho", "Nhỏ"], ["", "Vừa"], ["to", "To"], ["rat-to", "Rất to"]], kept("co-chu"), function (value) {
        keep("co-chu", value);
        apply("size", value);
      }));
    inside.appendChild(choices("Màu", "mau",
      [["", "Theo máy"], ["light", "Sáng"], ["dark", "Tối"], ["contrast", "Rõ nét"]], kept("mau"), function (value) {
        keep("mau", value);
        apply("theme", value);
      }));
    box.appendChild(inside);
    head.appendChild(box);
  }

  // Search is a script of its own, loaded when somebody begins to search: / begins, too.

  function search(base) {
    var form = document.querySelector("form.search");
    if (!form || !String.prototype.normalize) return;
    var input = form.querySelector("input"), script = null;
    form.hidden = false;
    input.addEventListener("focus", function () {
      if (script) return;
      script = make("script");
      script.src = base + "tim-kiem.js";
      document.head.appendChild(script);
    });
    document.addEventListener("keydown", function (event) {
      var at = document.activeElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (at && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      event.preventDefault();
      input.focus();
    });
  }

  // Steps

  function steps() {
    var section = document.querySelector(".steps[data-lesson]");
    if (!section) return;
    var key = "buoc:" + section.getAttribute("data-lesson");
    var items = Array.prototype.slice.call(section.querySelectorAll(".step"));
    var done = (kept(key) || "").split(" ").filter(Boolean);
    var line = make("p", "progress-line"), count = make("span");
    count.setAttribute("role", "status");
    var clear = button("Bỏ đánh dấu", "quiet", function () {
      done = [];
      items.forEach(function (item) { item.querySelector(".tick input").checked = false; });
      update();
    });
    line.appendChild(count);
    line.appendChild(clear);

    function update() {
      keep(key, done.join(" "));
      count.textContent = done.length ? "Đã làm " + done.length + " trên " + items.length + " bước. " : "";
      line.hidden = !done.length;
      items.forEach(function (item) { item.classList.toggle("done", done.indexOf(item.id) >= 0); });
    }

    done = done.filter(function (id) { return items.some(function (item) { return item.id === id; }); });
    items.forEach(function (item) {
      var label = make("label", "tick"), input = make("input");
      input.type = "checkbox";
      input.checked = done.indexOf(item.id) >= 0;
      input.addEventListener("change", function () {
        done = done.filter(function (id) { return id !== item.id; });
        if (input.checked) done.push(item.id);
        update();
      });
      label.appendChild(input);
      label.appendChild(document.createTextNode(" Làm xong bước này"));
      item.appendChild(label);
    });
    section.insertBefore(line, section.children[1]);
    update();
  }

  // Questions. The page has every answer and reason already; this asks before it shows.

  function bare(text, isExact) {
    var plain = text.normalize("NFC").toLowerCase().replace(/[.,;:!?«»"'()–-]/g, " ").replace(/\s+/g, " ").trim();
    return isExact ? plain : plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  function feedback(place) {
    var line = make("p", "feedback");
    line.setAttribute("role", "status");
    place.appendChild(line);
    return function (isRight, reason) {
      line.textContent = "";
      line.className = "feedback " + (isRight ? "right" : "wrong");
      line.appendChild(make("strong", "verdict", isRight ? "✓ Đúng. " : "✗ Chưa đúng. "));
      line.appendChild(document.createTextNode(reason || ""));
    };
  }

  function reasonOf(judged) {
    var reason = judged.querySelector(".reason"), first = judged.querySelector("strong");
    return reason ? reason.textContent : judged.textContent.slice(first ? first.textContent.length : 0).trim();
  }

  // The letters become boxes to choose; what each is judged stands in the same order in the answer.
  function choose(list, judged, name, several) {
    var options = Array.prototype.slice.call(list.children);
    if (!judged || judged.children.length !== options.length) return;
    var form = make("div", "answer-form");
    list.parentNode.insertBefore(form, list.nextSibling);
    var tell = null;
    options.forEach(function (option, i) {
      var label = make("label"), input = make("input");
      input.type = several ? "checkbox" : "radio";
      input.name = name;
      while (option.firstChild) label.appendChild(option.firstChild);
      label.insertBefore(input, label.firstChild);
      label.insertBefore(document.createTextNode(" "), label.childNodes[1]);
      option.appendChild(label);
      if (!several) input.addEventListener("change", function () {
        tell(judged.children[i].classList.contains("right"), reasonOf(judged.children[i]).replace(/^Đúng\. /, ""));
      });
    });
    if (several) form.appendChild(button("Xem đúng chưa", "check", function () {
      var wrong = [], missing = [];
      options.forEach(function (option, i) {
        var letter = String.fromCharCode(65 + i), isRight = judged.children[i].classList.contains("right");
        if (option.querySelector("input").checked === isRight) return;
        if (isRight) missing.push(letter); else wrong.push(letter + ": " + reasonOf(judged.children[i]));
      });
      if (missing.length) wrong.push("Còn thiếu " + missing.join(", ") + ".");
      tell(!wrong.length, wrong.join(" "));
    }));
    tell = feedback(form);
  }

  function typed(question, answer, placeholder, judge) {
    var form = make("form", "answer-form"), label = make("label", "", "Trả lời: "), input = make("input");
    input.type = "text";
    input.autocomplete = "off";
    input.placeholder = placeholder;
    label.appendChild(input);
    form.appendChild(label);
    var check = make("button", "check", "Xem đúng chưa");
    check.type = "submit";
    form.appendChild(check);
    var tell = feedback(form);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (!input.value.trim()) return input.focus();
      var verdict = judge(input.value);
      tell(verdict[0], verdict[1]);
    });
    question.insertBefore(form, answer);
  }

  function lettersOf(answer) {
    return Array.prototype.map.call(answer.querySelectorAll(".judged > li > strong"), function (strong) {
      var letters = strong.textContent.match(/[A-Z]/g);
      return letters ? letters[letters.length - 1] : "";
    }).join("");
  }

  function question(article) {
    var kind = article.getAttribute("data-kind"), answer = article.querySelector(":scope > .answer");
    if (kind === "scenario") {
      Array.prototype.forEach.call(article.querySelectorAll(".stage"), function (stage, i) {
        choose(stage.querySelector(".lettered"), stage.querySelector(".judged"), article.id + "-" + i, false);
      });
      return;
    }
    if (!answer) return;
    var judged = answer.querySelector(".judged"), list = article.querySelector(":scope > .lettered");
    if (kind === "single-choice" || kind === "multiple-choice") {
      choose(list, judged, article.id, kind === "multiple-choice");
    } else if (kind === "true-false") {
      var both = make("ol", "lettered plain");
      ["Đúng", "Sai"].forEach(function (word) { both.appendChild(make("li", "", word)); });
      article.insertBefore(both, answer);
      choose(both, judged, article.id, false);
    } else if (kind === "order" || kind === "match") {
      var wanted = lettersOf(answer);
      typed(article, answer, kind === "order" ? "các chữ cái theo thứ tự, ví dụ BAC" : "chữ cái của 1, 2, 3…, ví dụ BAC", function (text) {
        var given = (text.toUpperCase().match(/[A-Z]/g) || []).join("");
        var explanation = answer.querySelector(".explanation");
        return [given === wanted, given === wanted && explanation ? explanation.textContent : ""];
      });
    } else if (kind === "short-answer") {
      var isExact = article.hasAttribute("data-exact");
      typed(article, answer, "", function (text) {
        var given = bare(text, isExact);
        var right = article.getAttribute("data-accept").split("|").some(function (one) { return bare(one, isExact) === given; });
        var known = Array.prototype.filter.call(answer.querySelectorAll(".judged > .wrong"), function (wrong) {
          return bare(wrong.childNodes[1] ? wrong.childNodes[1].textContent : "", false) === bare(text, false);
        })[0];
        return [right, !right && known ? reasonOf(known) : ""];
      });
    } else if (kind === "number") {
      typed(article, answer, "một số", function (text) {
        var given = parseFloat(text.replace(/\./g, "").replace(",", "."));
        var off = Math.abs(given - parseFloat(article.getAttribute("data-value")));
        return [off <= parseFloat(article.getAttribute("data-tolerance")) + 1e-9, ""];
      });
    }
  }

  // Reading aloud, where the device has a Vietnamese voice

  function speech() {
    if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) return;

    function voice() {
      return speechSynthesis.getVoices().filter(function (one) { return /^vi\b/i.test(one.lang); })[0];
    }

    function offer() {
      if (!voice() || document.querySelector(".speak")) return;
      Array.prototype.forEach.call(document.querySelectorAll(".step, .warning"), function (part) {
        part.appendChild(button("Đọc to", "quiet speak", function () {
          var isSpeaking = speechSynthesis.speaking;
          speechSynthesis.cancel();
          if (isSpeaking) return;
          var copy = part.cloneNode(true);
          Array.prototype.forEach.call(copy.querySelectorAll("button, .tick, .permalink"), function (extra) { extra.remove(); });
          var utterance = new SpeechSynthesisUtterance(copy.textContent.replace(/\s+/g, " "));
          utterance.lang = "vi-VN";
          utterance.voice = voice();
          speechSynthesis.speak(utterance);
        }));
      });
    }

    offer();
    if (speechSynthesis.addEventListener) speechSynthesis.addEventListener("voiceschanged", offer);
  }

  var base = document.currentScript.src.replace(/[^/]*$/, "");
  document.addEventListener("DOMContentLoaded", function () {
    search(base);
    settings();
    steps();
    Array.prototype.forEach.call(document.querySelectorAll(".question[data-kind]"), question);
    speech();
  });
})();
