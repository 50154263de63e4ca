/* Pages of a class. Each works without this script: here they follow the class at once, keep an answer until it is sent, and remember the seats of this phone. For WebKit and Chrome of 2016. */
(function () {
  "use strict";
  var main = document.getElementById("trang"), line = document.getElementById("lien-lac");
  var part = main.getAttribute("data-part"), stream = main.getAttribute("data-stream");
  var pending = null, isAsking = false, isAgain = false, source = null, wait = 1000, lastTick = Date.now(), lost = 0;

  // What this phone remembers: seats, and an answer on its way.

  function remember(key, value) {
    try {
      if (value === null) window.localStorage.removeItem("camnang-lop:" + key);
      else window.localStorage.setItem("camnang-lop:" + key, value);
    } catch (error) { /* A phone that may remember nothing works as long as the page is open. */ }
  }

  function remembered(key) {
    try { return window.localStorage.getItem("camnang-lop:" + key); } catch (error) { return null; }
  }

  function seats() {
    try { return JSON.parse(remembered("cho") || "[]"); } catch (error) { return []; }
  }

  // Words

  function say(words) { if (line.textContent !== words) line.textContent = words; }

  function isOpen() { return !!main.querySelector("form.answer"); }

  // Asking for what is new

  function request(method, address, body, done) {
    var xhr = new XMLHttpRequest();
    xhr.open(method, address, true);
    xhr.timeout = 15000;
    // Other sites' pages cannot set it.
    xhr.setRequestHeader("X-Camnang-Token", "trang");
    if (body !== null) xhr.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    xhr.onload = function () { done(xhr.status, xhr.responseText, xhr.getResponseHeader("X-Camnang-Version")); };
    xhr.onerror = xhr.ontimeout = function () { done(0, "", null); };
    xhr.send(body);
  }

  function show(html, state) {
    if (state === null || state === main.getAttribute("data-state")) return;
    var focused = document.activeElement, wasMain = focused && focused.id === "viec", isIn = main.contains(focused);
    var open = main.querySelector("details.seats[open]");
    var hands = main.classList.contains("leader") && isIn && focused.tagName === "INPUT" ? focused.name : null, typed = hands ? focused.value : "";
    main.innerHTML = html;
    main.setAttribute("data-state", state);
    if (open && main.querySelector("details.seats")) main.querySelector("details.seats").open = true;
    if (wasMain && document.getElementById("viec")) document.getElementById("viec").focus();
    if (hands && main.querySelector("[name='" + hands + "']")) {
      focused = main.querySelector("[name='" + hands + "']");
      focused.value = typed;
      focused.focus();
    }
    if (main.classList.contains("phone")) {
      window.scrollTo(0, 0);
      chooseSeats();
      forgetOldAnswer();
    }
  }

  function refresh() {
    if (!part) return;
    if (isAsking) {
      isAgain = true;
      return;
    }
    isAsking = true;
    request("GET", part, null, function (status, text, state) {
      isAsking = false;
      if (status === 200) {
        lost = 0;
        if (!pending) say("");
        show(text, state);
      } else if (status === 404 || status === 403) gone();
      else {
        lost += 1;
        if (!pending) say(main.getAttribute("data-lost"));
      }
      if (isAgain) {
        isAgain = false;
        refresh();
      }
    });
  }

  function listen() {
    if (!stream || !window.EventSource) return;
    if (source) source.close();
    source = new EventSource(stream);
    source.onmessage = refresh;
    source.onopen = refresh;
    source.onerror = function () {
      // A browser that gives up begins anew by the clock below.
      if (source.readyState === 2) source = null;
    };
  }

  // A phone that slept has lost its stream and does not know.

  function wake() {
    refresh();
    listen();
    if (pending) send();
  }

  document.addEventListener("visibilitychange", function () { if (!document.hidden) wake(); });
  window.addEventListener("pageshow", function (event) { if (event.persisted) wake(); });
  window.addEventListener("online", wake);
  setInterval(function () {
    var now = Date.now(), slept = now - lastTick > 5000;
    lastTick = now;
    if (slept) wake();
  }, 1000);
  setInterval(function () {
    refresh();
    if (!source) listen();
  }, 10000);
  setInterval(function () { if (lost) refresh(); }, 2000);

  // Answers: kept until the class says that it has them

  function fieldsOf(form) {
    var fields = [], all = form.querySelectorAll("input, select"), i;
    for (i = 0; i < all.length; i += 1) {
      if (all[i].name && (all[i].type !== "radio" && all[i].type !== "checkbox" || all[i].checked)) {
        fields.push(encodeURIComponent(all[i].name) + "=" + encodeURIComponent(all[i].value));
      }
    }
    return fields.join("&");
  }

  function lock(isLocked) {
    var button = main.querySelector("form.answer button");
    if (button) button.disabled = isLocked;
  }

  function send() {
    if (!pending || pending.isGoing) return;
    pending.isGoing = true;
    lock(true);
    say(main.getAttribute("data-sending"));
    request("POST", pending.address, pending.body, function (status, text, state) {
      pending.isGoing = false;
      if (status === 200) {
        settle();
        show(text, state);
      } else if (status === 422) {
        settle();
        lock(false);
        var place = main.querySelector(".trouble");
        if (place) place.textContent = text;
      } else if (status === 404 || status === 403) {
        settle();
        gone();
      } else {
        say(status === 503 && text ? text : main.getAttribute("data-unsent"));
        setTimeout(send, wait);
        wait = Math.min(wait * 2, 8000);
      }
    });
  }

  function settle() {
    pending = null;
    wait = 1000;
    remember("gui", null);
    say("");
  }

  // An answer to a question that is over is not sent to the next one.
  function forgetOldAnswer() {
    if (pending && !pending.isGoing && !isOpen()) {
      settle();
      refresh();
    }
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.classList.contains("enter")) return;
    event.preventDefault();
    if (form.classList.contains("answer")) {
      if (pending) return;
      pending = { address: form.getAttribute("action"), body: fieldsOf(form), isGoing: false };
      remember("gui", JSON.stringify({ address: pending.address, body: pending.body }));
      send();
      return;
    }
    request("POST", form.getAttribute("action"), fieldsOf(form), function (status, text, state) {
      if (status === 200) show(text, state); else refresh();
    });
  });

  // Whoever leads presses one key

  document.addEventListener("keydown", function (event) {
    var button = document.getElementById("viec"), tag = event.target.tagName;
    if (!button || !main.classList.contains("leader") || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (tag === "INPUT" || tag === "SUMMARY" || tag === "BUTTON" && event.key !== "ArrowRight" || tag === "A") return;
    if (event.key === " " || event.key === "ArrowRight" || event.key === "PageDown") {
      event.preventDefault();
      button.click();
    }
  });

  // Seats of this phone

  function gone() {
    var own = part ? part.replace(/\/nay$/, "") : location.pathname;
    remember("cho", JSON.stringify(seats().filter(function (each) { return each.at !== own; })));
    if (main.classList.contains("phone") && part) location.replace("/");
  }

  function chooseSeats() {
    var seat = main.querySelector(".seat"), own = location.pathname, all = seats(), nav, i;
    if (!seat || !seat.getAttribute("data-seat")) return;
    if (!all.some(function (each) { return each.at === own; })) {
      all.push({ at: own, seat: seat.getAttribute("data-seat") });
      remember("cho", JSON.stringify(all));
    }
    nav = document.createElement("nav");
    function link(address, words) {
      var made = document.createElement("a");
      made.href = address;
      made.textContent = words;
      nav.appendChild(made);
    }
    for (i = 0; i < all.length; i += 1) if (all[i].at !== own) link(all[i].at, "→ " + all[i].seat);
    link("/?them=1", document.documentElement.lang === "en" ? "+ Another" : "+ Thêm người");
    seat.parentNode.appendChild(nav);
  }

  if (main.classList.contains("entry")) {
    // Who has a seat is brought to it; who comes for another one stays.
    if (seats().length && location.search.indexOf("them") < 0 && !main.querySelector(".trouble").textContent) location.replace(seats()[0].at);
    return;
  }
  if (main.getAttribute("data-state") === "gone") {
    gone();
    return;
  }
  if (main.classList.contains("phone")) {
    chooseSeats();
    try { pending = JSON.parse(remembered("gui") || "null"); } catch (error) { pending = null; }
    if (pending && pending.address !== location.pathname + "/tra-loi") pending = null;
    forgetOldAnswer();
    send();
  }
  listen();
})();
