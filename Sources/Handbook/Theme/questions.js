/* Questions. The page has every answer and reason already; this asks before it shows. Nothing is told before «Xem đúng chưa» is pressed. What is typed, put in order or matched is judged by cham-bai.js, by the rules of the terminal's quiz. */
(function () {
  "use strict";
  var make = Camnang.make, button = Camnang.button, all = Camnang.all;

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

  // What is in the log for something that can be chosen: the words of its source, which are on the page where it shows others.
  function wordsOf(item) {
    var words = item.getAttribute("data-words");
    return words === null ? item.textContent : words;
  }

  // Tells ket-qua.js, where answers are kept, of a verdict that is one.
  function told(part, words, verdict) { if (Camnang.answered && verdicts[verdict]) Camnang.answered(part, words, verdicts[verdict][0] === "right"); }

  function checkButton(act) {
    var made = button("Xem đúng chưa", "button check", act || function () {});
    if (!act) made.type = "submit";
    return made;
  }

  function reasonOf(judged) {
    var reason = judged.querySelector(".reason"), first = judged.querySelector("strong");
    return reason ? reason.textContent : judged.textContent.slice(first ? first.textContent.length : 0).trim();
  }

  // A group that is called as its question is: whoever hears the page hears what the choices are for.
  function grouped(list, role, heading) {
    var group = make("div");
    group.setAttribute("role", role);
    group.setAttribute("aria-labelledby", heading.id);
    list.parentNode.insertBefore(group, list);
    group.appendChild(list);
    return group;
  }

  // The letters become boxes to choose; what each is judged stands in the same order in the answer.
  function choose(list, judged, name, several, heading, part) {
    var options = Array.prototype.slice.call(list.children), source = options.map(wordsOf), inputs, tell;
    if (!judged || judged.children.length !== options.length) return;
    var form = make("div", "answer-form"), group = grouped(list, several ? "group" : "radiogroup", heading);
    group.parentNode.insertBefore(form, group.nextSibling);
    list.classList.add("live");
    inputs = options.map(function (option) {
      var label = make("label"), input = make("input"), words = make("span", "words");
      input.type = several ? "checkbox" : "radio";
      input.name = name;
      input.addEventListener("change", function () {
        tell();
        inputs.forEach(function (each, i) { options[i].classList.toggle("on", each.checked); });
      });
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
      var verdict = hasWrong ? "wrong" : missing.length ? "incomplete" : "right";
      told(part, chosen.map(function (i) { return source[i]; }), verdict);
      if (!several) return tell(verdict, reasonOf(judged.children[chosen[0]]));
      var words = chosen.map(function (i) { return String.fromCharCode(65 + i) + ": " + reasonOf(judged.children[i]); });
      if (missing.length) words.push("Còn thiếu " + missing.join(", ") + ".");
      tell(verdict, words.join(" "));
    }));
    tell = feedback(form);
  }

  // What is said besides the verdict: how it is written, what the author says to this mistake, or why it is right.
  function remark(judged, answer) {
    var explanation = answer.querySelector(".explanation");
    if (judged.verdict === "right") return explanation ? explanation.textContent : "";
    if (judged.verdict === "right-but-for-diacritics") return "Viết có dấu là: " + judged.written;
    if (judged.verdict === "wrong-diacritics") return "Câu này phải viết đúng dấu.";
    return judged.known >= 0 ? reasonOf(answer.querySelectorAll(".judged > .wrong")[judged.known]) : judged.message;
  }

  // Has a written answer judged; the log has its own words for what was put in order or matched.
  function judge(article, answer, text, tell, words) {
    Camnang.load("cham-bai.js", function () {
      var found = CamnangJudge[article.getAttribute("data-judged-by")](JSON.parse(article.getAttribute("data-judge")), text);
      told(article, words || [CamnangJudge.tidy(text)], found.verdict);
      tell(found.verdict, remark(found, answer));
    });
  }

  function typed(article, answer) {
    var form = make("form", "answer-form"), label = make("label", "", "Trả lời: "), input = make("input");
    input.type = "text";
    input.autocomplete = "off";
    input.placeholder = article.getAttribute("data-example") || "";
    label.appendChild(input);
    form.appendChild(label);
    form.appendChild(checkButton());
    var tell = feedback(form);
    input.addEventListener("input", function () { tell(); });
    input.addEventListener("focus", function () { Camnang.load("cham-bai.js"); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      tell();
      Camnang.load("cham-bai.js", function () {
        if (CamnangJudge.isBlank(input.value)) input.focus(); else judge(article, answer, input.value, tell);
      });
    });
    article.insertBefore(form, article.querySelector(":scope > .hints") || answer);
  }

  // Each tap gives the next number, a second tap takes it back.
  function tapInOrder(article, answer, heading) {
    var list = article.querySelector(":scope > .lettered"), form = make("div", "answer-form"), order = [];
    var source = all(":scope > li", list).map(wordsOf);
    var taps = Array.prototype.slice.call(list.children).map(function (item, i) {
      var tap = button("", "tap", function () {
        var at = order.indexOf(i);
        if (at < 0) order.push(i); else order.splice(at, 1);
        show();
      }), words = make("span", "words");
      tap.appendChild(make("span", "badge"));
      while (item.firstChild) words.appendChild(item.firstChild);
      tap.appendChild(words);
      item.appendChild(tap);
      return tap;
    });

    function show() {
      tell();
      taps.forEach(function (tap, i) {
        var at = order.indexOf(i);
        tap.firstChild.textContent = at < 0 ? "" : at + 1;
        tap.classList.toggle("on", at >= 0);
        tap.setAttribute("aria-pressed", at >= 0 ? "true" : "false");
      });
    }

    list.classList.add("live");
    var group = grouped(list, "group", heading);
    group.insertBefore(make("p", "fine", "Bấm lần lượt theo thứ tự đúng."), list);
    form.appendChild(checkButton(function () {
      if (order.length < taps.length) {
        return tell("unclear", "Còn thiếu " + (taps.length - order.length) + " việc: hãy bấm hết theo thứ tự.");
      }
      judge(article, answer, order.map(function (i) { return String.fromCharCode(65 + i); }).join(""), tell,
        order.map(function (i) { return source[i]; }));
    }));
    form.appendChild(button("Xếp lại", "button quiet again", function () {
      order = [];
      show();
    }));
    var tell = feedback(form);
    article.insertBefore(form, group.nextSibling);
    show();
  }

  // A choice for each left side.
  function matched(article, answer) {
    var pairs = article.querySelector(":scope > .match"), form = make("div", "answer-form");
    var source = all(".lettered > li", pairs).map(wordsOf), rights = all(".lettered > li", pairs).map(function (item, i) { return String.fromCharCode(65 + i) + ". " + item.textContent.trim(); });
    var selects = all(":scope > ol:first-child > li", pairs).map(function (item, i) {
      var select = make("select"), words = item.textContent.trim();
      select.setAttribute("aria-label", (i + 1) + ". " + words);
      [""].concat(rights).forEach(function (text, n) {
        var option = make("option", "", text || "Chọn ý ghép với " + (i + 1) + "…");
        option.value = n ? String.fromCharCode(64 + n) : "";
        select.appendChild(option);
      });
      select.addEventListener("change", function () { tell(); });
      item.appendChild(select);
      return select;
    });
    form.appendChild(checkButton(function () {
      var missing = [];
      selects.forEach(function (select, i) { if (!select.value) missing.push(i + 1); });
      if (missing.length) return tell("unclear", "Còn thiếu " + missing.join(", ") + ".");
      judge(article, answer, selects.map(function (select, i) { return (i + 1) + select.value; }).join(" "), tell,
        selects.map(function (select) { return source[select.selectedIndex - 1]; }));
    }));
    var tell = feedback(form);
    article.insertBefore(form, pairs.nextSibling);
  }

  function question(article) {
    var kind = article.getAttribute("data-kind"), answer = article.querySelector(":scope > .answer");
    var heading = article.querySelector("h3, h4");
    if (kind === "scenario") {
      all(".stage", article).forEach(function (stage, i) {
        var title = stage.querySelector("h5") || heading;
        if (!title.id) title.id = article.id + ".chang-" + (i + 1);
        choose(stage.querySelector(".lettered"), stage.querySelector(".judged"), article.id + "-" + i, false, title, stage);
      });
      return;
    }
    if (!answer) return;
    var judged = answer.querySelector(".judged");
    if (kind === "single-choice" || kind === "multiple-choice") {
      choose(article.querySelector(":scope > .lettered"), judged, article.id, kind === "multiple-choice", heading, article);
    } else if (kind === "true-false") {
      var both = make("ol", "lettered plain");
      ["Đúng", "Sai"].forEach(function (word) {
        both.appendChild(make("li", "", word)).setAttribute("data-words", word.toLowerCase());
      });
      article.insertBefore(both, answer);
      choose(both, judged, article.id, false, heading, article);
    } else if (kind === "order") {
      tapInOrder(article, answer, heading);
    } else if (kind === "match") {
      matched(article, answer);
    } else {
      typed(article, answer);
    }
  }

  Camnang.ready(function () {
    all(".question[data-kind]").forEach(question);
    // A page that came from a server keeps what is answered; one that was opened from a file may be anybody's.
    if (/^http/.test(location.protocol) && document.querySelector(".questions[data-lesson]")) Camnang.load("ket-qua.js");
  });
})();
