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

  // Questions. The page has every answer and reason already; this asks before it shows. What is typed is judged in judge.js.

  // The verdict's own word at the beginning of a reason is not said twice.
  function sayVerdict(line, sign, word, words) {
    var isSaid = words.slice(0, word.length) === word && !/[a-zà-ỹđ]/i.test(words.charAt(word.length) || " ");
    line.appendChild(make("strong", "verdict", sign + word + (isSaid ? "" : ". ")));
    line.appendChild(document.createTextNode(isSaid ? words.slice(word.length) : words));
  }

  var verdicts = {
    "right": ["right", "✓ ", "Đúng"], "right-but-for-diacritics": ["right", "✓ ", "Đúng"], "wrong": ["wrong", "✗ ", "Chưa đúng"],
    "wrong-diacritics": ["wrong", "✗ ", "Chưa đúng"], "incomplete": ["wrong", "✗ ", "Chưa đủ"]
  };

  // A line that tells what an answer is worth: tell("right", reason), tell("unclear", what to do instead), tell().
  function feedback(place) {
    var line = make("p", "feedback");
    line.setAttribute("role", "status");
    place.appendChild(line);
    return function (verdict, words) {
      var found = verdicts[verdict];
      line.textContent = "";
      line.className = "feedback " + (found ? found[0] : verdict || "");
      if (verdict) line.setAttribute("data-verdict", verdict); else line.removeAttribute("data-verdict");
      if (found) sayVerdict(line, found[1], found[2], words || ""); else line.textContent = words || "";
    };
  }

  function checkButton(act) {
    var made = make("button", "check", "Xem đúng chưa");
    made.type = act ? "button" : "submit";
    if (act) made.addEventListener("click", act);
    return made;
  }

  function reasonOf(judged) {
    var reason = judged.querySelector(".reason"), first = judged.querySelector("strong");
    return reason ? reason.textContent : judged.textContent.slice(first ? first.textContent.length : 0).trim();
  }

  // The letters become boxes to choose; what each is judged stands in the same order in the answer. Nothing is told
  // before the button is pressed: arrow keys pass over choices.
  function choose(list, judged, name, several) {
    var options = Array.prototype.slice.call(list.children), inputs, tell;
    if (!judged || judged.children.length !== options.length) return;
    var form = make("div", "answer-form");
    list.parentNode.insertBefore(form, list.nextSibling);
    inputs = options.map(function (option) {
      var label = make("label"), input = make("input"), words = make("span", "words");
      input.type = several ? "checkbox" : "radio";
      input.name = name;
      input.addEventListener("change", function () { tell(); });
      while (option.firstChild) words.appendChild(option.firstChild);
      label.appendChild(input);
      label.appendChild(words);
      option.appendChild(label);
      return input;
    });
    function isRight(i) { return judged.children[i].classList.contains("right"); }
    form.appendChild(checkButton(function () {
      var chosen = [], missing = [], hasWrong = false;
      inputs.forEach(function (input, i) {
        if (input.checked) chosen.push(i); else if (isRight(i)) missing.push(String.fromCharCode(65 + i));
        if (input.checked && !isRight(i)) hasWrong = true;
      });
      if (!chosen.length) return tell("unclear", several ? "Hãy đánh dấu các ý bạn chọn." : "Hãy chọn một ý.");
      if (!several) return tell(hasWrong ? "wrong" : "right", reasonOf(judged.children[chosen[0]]));
      var words = chosen.map(function (i) { return String.fromCharCode(65 + i) + ": " + reasonOf(judged.children[i]); });
      if (missing.length) words.push("Còn thiếu " + missing.join(", ") + ".");
      tell(hasWrong ? "wrong" : missing.length ? "incomplete" : "right", words.join(" "));
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
    form.appendChild(checkButton());
    var tell = feedback(form);
    input.addEventListener("input", function () { tell(); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      tell();
      if (CamnangJudge.isBlank(input.value)) return input.focus();
      var judged = judge(input.value);
      tell(judged.verdict, judged.message);
    });
    question.insertBefore(form, answer);
  }

  // What is said besides the verdict: how it is written, what the author says to this mistake, or why it is right.
  function remark(judged, answer) {
    var explanation = answer.querySelector(".explanation");
    if (judged.verdict === "right") return explanation ? explanation.textContent : "";
    if (judged.verdict === "right-but-for-diacritics") return "Viết có dấu là: " + judged.written;
    if (judged.verdict === "wrong-diacritics") return "Câu này phải viết đúng dấu.";
    return judged.known >= 0 ? reasonOf(answer.querySelectorAll(".judged > .wrong")[judged.known]) : judged.message;
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
    } else {
      var data = JSON.parse(article.getAttribute("data-judge")), judge = CamnangJudge[article.getAttribute("data-judged-by")];
      typed(article, answer, article.getAttribute("data-example"), function (text) {
        var found = judge(data, text);
        found.message = remark(found, answer);
        return found;
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
