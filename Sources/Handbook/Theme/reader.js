/* What a reader does with the book: size and colours, search, folds, lists to filter, reading aloud. steps.js comes after it in camnang.js. Everything is kept on this device; without scripts the pages say the same. */
var Camnang = (function () {
  "use strict";
  var root = document.documentElement, base = document.currentScript.src.replace(/[^/]*$/, ""), waiting = {};

  function kept(key) {
    try { return window.localStorage.getItem("camnang:" + key); } catch (error) { return null; }
  }

  function keep(key, value) {
    try {
      if (value) window.localStorage.setItem("camnang:" + key, value);
      else window.localStorage.removeItem("camnang:" + key);
    } catch (error) { /* A browser that keeps nothing: it holds until the page is left. */ }
  }

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

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  // A script that only some need, fetched when somebody does: what it is wanted for, if anything, waits for it.
  function load(name, then) {
    then = then || function () {};
    if (waiting[name]) {
      if (waiting[name] === true) then(); else waiting[name].push(then);
      return;
    }
    var script = make("script");
    waiting[name] = [then];
    script.src = base + name;
    script.onload = function () {
      var due = waiting[name];
      waiting[name] = true;
      due.forEach(function (each) { each(); });
    };
    document.head.appendChild(script);
  }

  // Size and colours, before anything is painted

  function apply(name, value) {
    if (value) root.setAttribute("data-" + name, value); else root.removeAttribute("data-" + name);
  }

  apply("theme", kept("mau"));
  apply("size", kept("co-chu"));

  function choices(legend, name, options, attribute) {
    var group = make("fieldset");
    group.appendChild(make("legend", "", legend));
    options.forEach(function (option) {
      var label = make("label"), input = make("input");
      input.type = "radio";
      input.name = name;
      input.checked = (option[0] || "") === (kept(name) || "");
      input.addEventListener("change", function () {
        keep(name, option[0]);
        apply(attribute, option[0]);
      });
      label.appendChild(input);
      label.appendChild(document.createTextNode(" " + option[1]));
      group.appendChild(label);
    });
    return group;
  }

  // In the menu of a phone; a desk has the sections beside it, and so the menu has the settings alone.
  function settings() {
    var head = document.querySelector(".site-head"), menu = document.querySelector(".tool.menu");
    if (!head) return;
    if (!menu) {
      menu = make("details", "tool menu");
      menu.appendChild(make("summary"));
      menu.appendChild(make("div", "panel"));
      (head.querySelector(".bar") || head).appendChild(menu);
    }
    menu.classList.add("set");
    var summary = menu.querySelector("summary"), size = make("span", "size", "Aa");
    size.setAttribute("aria-hidden", "true");
    summary.appendChild(size);
    summary.appendChild(make("span", "unseen", menu.querySelector("nav") ? ", cỡ chữ, màu" : "Cỡ chữ, màu"));
    var box = make("div", "settings");
    box.appendChild(choices("Cỡ chữ", "co-chu", [["nho", "Nhỏ"], ["", "Vừa"], ["to", "To"], ["rat-to", "Rất to"]], "size"));
    box.appendChild(choices("Màu", "mau",
      [["", "Theo máy"], ["light", "Sáng"], ["dark", "Tối"], ["contrast", "Rõ nét"], ["contrast-dark", "Rõ nét, nền tối"]], "theme"));
    menu.querySelector(".panel").appendChild(box);
  }

  // Panels at the top close one another, and by Esc.
  function tools() {
    var tools = all(".tool");
    tools.forEach(function (tool) {
      tool.addEventListener("toggle", function () {
        if (tool.open) tools.forEach(function (other) { if (other !== tool) other.open = false; });
      });
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      tools.forEach(function (tool) {
        if (!tool.open) return;
        tool.open = false;
        tool.querySelector("summary").focus();
      });
    });
  }

  // Search is a script of its own, loaded when somebody begins to search: / begins, too.

  function search() {
    var form = document.querySelector("form.search"), find = document.querySelector(".tool.find");
    if (!form || !String.prototype.normalize) return;
    var input = form.querySelector("input");
    form.hidden = false;
    if (find) find.hidden = false;
    input.addEventListener("focus", function () { load("tim-kiem.js"); });
    if (find) find.addEventListener("toggle", function () { if (find.open) input.focus(); });
    document.addEventListener("keydown", function (event) {
      var at = document.activeElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (at && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      event.preventDefault();
      if (find) find.open = true;
      input.focus();
    });
  }

  // What is folded opens for whoever comes to it by its address, and for paper.

  function folds() {
    function show() {
      var at = window.location.hash.length > 1 && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (!at) return;
      for (var each = at; each && each !== document; each = each.parentNode) if (each.tagName === "DETAILS") each.open = true;
      at.scrollIntoView();
    }

    var opened = [];
    window.addEventListener("hashchange", show);
    window.addEventListener("beforeprint", function () {
      opened = all("main details:not([open])");
      opened.forEach(function (each) { each.open = true; });
    });
    window.addEventListener("afterprint", function () { opened.forEach(function (each) { each.open = false; }); });
    show();
  }

  // Long lists can be filtered, by a script of their own.
  function filter() { if (all(".term, .fact").length > 7) load("loc.js"); }

  // Reading aloud, where the device has a Vietnamese voice

  function speech() {
    if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) return;

    function voice() {
      return speechSynthesis.getVoices().filter(function (one) { return /^vi\b/i.test(one.lang); })[0];
    }

    function offer() {
      if (!voice() || document.querySelector(".speak")) return;
      all(".step, .alert").forEach(function (part) {
        var place = part.querySelector(".step-foot, .in") || part;
        place.appendChild(button("Đọc to", "bare speak", function () {
          var isSpeaking = speechSynthesis.speaking;
          speechSynthesis.cancel();
          if (isSpeaking) return;
          var copy = part.cloneNode(true);
          all("button, .tick, .permalink", copy).forEach(function (extra) { extra.parentNode.removeChild(extra); });
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

  // Questions are many, and most readers come for the steps: their script is fetched when they are unfolded.
  function questions() {
    var fold = document.querySelector(".questions");
    if (!fold) return;
    function fetch() {
      var style = make("link");
      style.rel = "stylesheet";
      style.href = base + "cau-hoi.css";
      // The book's own styles come last.
      if (!waiting["cau-hoi.js"]) document.head.insertBefore(style, document.querySelector("link[rel=stylesheet]"));
      load("cau-hoi.js");
    }
    fold.addEventListener("toggle", fetch);
    if (fold.open) fetch();
  }

  var parts = [settings, search, tools, filter, questions], isReady = false;
  document.addEventListener("DOMContentLoaded", function () {
    isReady = true;
    parts.forEach(function (part) { part(); });
    speech();
    folds();
  });

  return {
    kept: kept, keep: keep, make: make, button: button, all: all, load: load,
    // What a page has is made ready in the order of the files.
    ready: function (part) { if (isReady) part(); else parts.push(part); }
  };
})();
