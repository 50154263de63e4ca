/* What `camnang serve` adds to a page: the page as it is after each save, at its place, and over it what is wrong. */
(function () {
  "use strict";

  var tag = document.currentScript, token = tag.getAttribute("data-token") || "", look = null;
  // Made here, before the page's policy is read: a page may not connect to anything.
  var worker = new Worker("/_xem/noi.js");

  // The place where the reader is

  function keyOf(node) {
    if (node.id) return { id: node.id };
    var root = node.parentElement && node.parentElement.closest("[id]");
    var all = (root || document).querySelectorAll(node.tagName);
    return { root: root ? root.id : "", tag: node.tagName, index: Array.prototype.indexOf.call(all, node) };
  }

  function find(key) {
    if (key.id) return document.getElementById(key.id);
    var root = key.root ? document.getElementById(key.root) : document;
    return root ? root.querySelectorAll(key.tag)[key.index] : null;
  }

  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  function takePlace() {
    var place = { y: scrollY, top: 0, at: null, details: [], fields: [], focus: null };
    var known = document.querySelectorAll("main [id]"), i, box;
    for (i = 0; i < known.length; i += 1) {
      box = known[i].getBoundingClientRect();
      if (box.height && box.bottom > 0 && box.top < innerHeight && box.top > -innerHeight / 2) {
        place.at = known[i].id;
        place.top = box.top;
        break;
      }
    }
    each("details", function (one) { place.details.push([keyOf(one), one.open]); });
    each("input, select, textarea", function (one) { place.fields.push([keyOf(one), one.value, one.checked]); });
    var focused = document.activeElement;
    if (focused && focused !== document.body) {
      place.focus = keyOf(focused);
      // Some fields have no selection to ask for.
      try { place.selection = [focused.selectionStart, focused.selectionEnd]; } catch { place.selection = null; }
    }
    return place;
  }

  function givePlace(place) {
    place.details.forEach(function (pair) {
      var one = find(pair[0]);
      if (one) one.open = pair[1];
    });
    place.fields.forEach(function (triple) {
      var one = find(triple[0]);
      if (!one || one.type === "file") return;
      if (one.type === "checkbox" || one.type === "radio") one.checked = triple[2];
      else if (one.value !== triple[1]) one.value = triple[1];
    });
    var focused = place.focus && find(place.focus);
    if (focused) {
      focused.focus({ preventScroll: true });
      if (place.selection && place.selection[0] !== null && focused.setSelectionRange) {
        try { focused.setSelectionRange(place.selection[0], place.selection[1]); } catch { /* no text field */ }
      }
    }
    var at = place.at && document.getElementById(place.at);
    var top = at ? scrollY + at.getBoundingClientRect().top - place.top : place.y;
    scrollTo({ left: scrollX, top: top, behavior: "instant" });
  }

  // The page's own scripts begin anew on the new content; what they listened for on the old one they do no more.

  var listeners = [];

  function beginScripts() {
    listeners.forEach(function (one) { document.removeEventListener(one[0], one[1], one[2]); });
    listeners = [];
    var own = document.addEventListener;
    document.addEventListener = function (type, act, options) {
      listeners.push([type, act, options]);
      own.call(document, type, act, options);
    };
    document.dispatchEvent(new Event("DOMContentLoaded"));
    delete document.addEventListener;
  }

  function headOf(page) {
    return Array.prototype.map.call(page.querySelectorAll("head link, head script, head meta[http-equiv], head style"),
      function (one) { return one.outerHTML; }).join("\n");
  }

  function fresh(address) { return address.replace(/[?&]xem=\d+/, "") + "?xem=" + look; }

  function freshPictures(root) {
    if (!look) return;
    Array.prototype.forEach.call(root.querySelectorAll("img[src]"), function (one) {
      one.setAttribute("src", fresh(one.getAttribute("src")));
    });
  }

  function show(html, before) {
    var parser = new DOMParser(), next = parser.parseFromString(html, "text/html");
    if (headOf(next) !== headOf(parser.parseFromString(before, "text/html"))) {
      // Another shell: the browser keeps the place.
      location.reload();
      return;
    }
    var place = takePlace();
    freshPictures(next);
    document.title = next.title;
    document.body.className = next.body.className;
    document.body.replaceChildren.apply(document.body, Array.prototype.slice.call(next.body.childNodes));
    beginScripts();
    givePlace(place);
  }

  function changeStyles() {
    each("link[rel=stylesheet]", function (old) {
      var link = old.cloneNode();
      link.href = fresh(old.getAttribute("href"));
      // The old one goes when the new one is there: no moment without styles.
      link.onload = link.onerror = function () { old.remove(); };
      old.after(link);
    });
  }

  // What is wrong, over the page

  var panel = null, isFolded = false, report = null, isLost = false, remark = "";

  function make(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function button(text, act) {
    var made = make("button", "", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function room() {
    if (panel) return panel;
    var host = make("div");
    host.id = "camnang-serve";
    // Beside the body, which is changed with every save.
    document.documentElement.appendChild(host);
    var root = host.attachShadow({ mode: "open" }), styles = make("link");
    styles.rel = "stylesheet";
    styles.href = "/_xem/xem.css";
    root.appendChild(styles);
    panel = make("section");
    panel.setAttribute("role", "status");
    root.appendChild(panel);
    return panel;
  }

  function mistake(one) {
    var item = make("li", one.isError ? "error" : "warning");
    item.appendChild(make("pre", "", one.text.trim()));
    if (one.fix && token) {
      item.appendChild(button(report.apply + ": " + one.fix, function () {
        worker.postMessage({ mend: report.version + " " + one.number, token: token });
      }));
    }
    return item;
  }

  function tell() {
    var isWrong = report && (report.trouble || report.mistakes.length);
    if (!panel && !isWrong && !isLost) return;
    var box = room();
    box.textContent = "";
    box.hidden = !isWrong && !isLost;
    if (isLost) box.appendChild(make("p", "lost", report ? report.lost : "…"));
    if (!isWrong) return;
    var isQuiet = !report.trouble && !report.hasErrors, isOpen = isQuiet ? isFolded : !isFolded;
    box.className = isQuiet ? "quiet" : "loud";
    var head = make("header");
    head.appendChild(make("strong", "", report.trouble || report.heading));
    var fold = button(isOpen ? "▾ " + report.less : "▴", function () {
      isFolded = !isFolded;
      tell();
    });
    fold.setAttribute("aria-expanded", String(isOpen));
    head.appendChild(fold);
    box.appendChild(head);
    if (remark) box.appendChild(make("p", "remark", remark));
    if (!isOpen) return;
    var list = make("ol");
    report.mistakes.forEach(function (one) { list.appendChild(mistake(one)); });
    box.appendChild(list);
  }

  // What comes before the page is whole waits for it.

  var waiting = [];

  function take(news) {
    if (news.lost !== undefined && news.lost !== isLost) {
      isLost = news.lost;
      tell();
    }
    if (news.mended !== undefined) {
      remark = news.mended;
      tell();
    }
    if (news.report) {
      var isNew = look !== null && news.report.look !== look;
      look = news.report.look;
      if (isNew) changeStyles();
      // A new page brings its own.
      if (isNew && !news.page) freshPictures(document);
    }
    if (news.page) show(news.page.html, news.page.before);
    if (news.report) {
      var wasWrong = report && report.hasErrors;
      report = news.report;
      remark = "";
      if (wasWrong !== report.hasErrors) isFolded = false;
      tell();
    }
  }

  worker.onmessage = function (event) { if (waiting) waiting.push(event.data); else take(event.data); };

  function tellVisibility() { worker.postMessage({ isVisible: document.visibilityState !== "hidden" }); }

  document.addEventListener("visibilitychange", tellVisibility);
  addEventListener("pageshow", tellVisibility);
  addEventListener("load", function () {
    var early = waiting;
    waiting = null;
    early.forEach(take);
  });
  worker.postMessage({ page: location.pathname, version: tag.getAttribute("data-version") });
  tellVisibility();
})();
