/* What was answered on this device, kept by its browser and handed on when the reader wants it: docs/decisions/0049, and Sources/ProgressStore/Phones reads it. Only the first verdict of a question on a day counts, and none after its answer was looked at. */
(function () {
  "use strict";
  var make = Camnang.make, button = Camnang.button, all = Camnang.all, prefix = "camnang:kq:", kept, fold, panel;
  var mine = {}, seen = [], hinted = [], stages = {}, last = Date.now(), canSend = false;

  // Every record has a key of its own, so that two tabs cannot undo each other's.

  function read(key) { return kept.getItem(prefix + key); }

  function numbers() {
    var found = [];
    for (var i = 0; i < kept.length; i++) {
      var key = kept.key(i);
      if (key.slice(0, prefix.length) === prefix && /^[1-9][0-9]*$/.test(key.slice(prefix.length))) found.push(Number(key.slice(prefix.length)));
    }
    return found.sort(function (one, other) { return one - other; });
  }

  function records() {
    return numbers().map(function (number) {
      try {
        var record = JSON.parse(read(number));
        record.number = number;
        return record;
      } catch (error) { return null; }
    }).filter(function (record) { return record && record.kind; });
  }

  function device() {
    var id = read("may");
    if (!/^[0-9a-f]{16}$/.test(id || "")) {
      id = "";
      Array.prototype.forEach.call(crypto.getRandomValues(new Uint8Array(8)), function (byte) { id += (byte + 256).toString(16).slice(1); });
      kept.setItem(prefix + "may", id);
    }
    return id;
  }

  // A tab that takes the same number at the same moment writes over this one: whoever finds that goes on to the next.
  function put(text) {
    var all = numbers(), number = (all[all.length - 1] || 0) + 1;
    kept.setItem(prefix + number, text);
    mine[number] = text;
    setTimeout(settle, 150);
    setTimeout(settle, 1500);
  }

  function settle() {
    Object.keys(mine).forEach(function (number) {
      var text = mine[number], there = read(number);
      if (there === text) return;
      delete mine[number];
      // Taken away by the reader, or a beginning of the day that another tab has made.
      if (there === null || JSON.parse(text).kind === "begun") return;
      try { put(text); } catch (error) { /* Full: as if it had not been answered. */ }
    });
    show();
  }

  // The day of Vietnam, which begins at four (decision 0005).
  function today(time) { return new Date(time + 3 * 3600000).toISOString().slice(0, 10); }

  function record(time, members) {
    return JSON.stringify({ day: today(time), time: new Date(time).toISOString(), edition: "", body: members })
      .replace(',"body":{', ",").slice(0, -1);
  }

  function keep(answers) {
    var time = Date.now(), day = today(time), there = records();
    var first = answers[0];
    // Old browsers can have half a letter in a text, which no file can hold.
    try { encodeURIComponent(JSON.stringify(answers)); } catch (error) { return; }
    if (there.some(function (each) { return each.day === day && isOf(each, first.lesson, first.question); })) return;
    try {
      device();
      if (!there.some(function (each) { return each.day === day && each.kind === "begun"; })) {
        put(record(time, { kind: "begun", behaviour: "self", seed: "0000000000000000", items: [], meeting: null, paper: null }));
      }
      answers.forEach(function (answer) { put(record(time, answer)); });
    } catch (error) { /* Full, or forbidden meanwhile: the page goes on as ever. */ }
    show();
  }

  function isOf(record, lesson, question) { return record.lesson === lesson && record.question === question; }

  // What the page tells

  function revisionOf(article) { return Number(article.getAttribute("data-revision") || 1); }

  function within(list, part) { return list.some(function (each) { return each === part || part.contains(each); }); }

  Camnang.answered = function (part, words, isRight) {
    var stage = part.getAttribute("data-stage"), article = part, now = Date.now();
    while (!article.classList.contains("question")) article = article.parentNode;
    var spent = Math.min(now - last, 3600000), open = all(".answer[open]", part).length > 0;
    last = now;
    var answer = {
      kind: "answered", lesson: fold.getAttribute("data-lesson"), question: article.id.replace("cau-hoi-", ""),
      revision: revisionOf(article), stage: stage, answer: words, correct: isRight, grade: null, milliseconds: spent
    };
    // Whoever has read the answer remembers nothing.
    if (open || within(seen, part)) answer.answer = null;
    var told = stages[article.id] = stages[article.id] || {}, count = all(".stage", article).length || 1;
    if (!told[stage]) told[stage] = answer;
    var answers = count === 1 && stage === null ? [told[stage]] : all(".stage", article).map(function (each) {
      return told[each.getAttribute("data-stage")];
    });
    if (answers.some(function (each) { return !each; })) return;
    delete stages[article.id];
    if (answers.some(function (each) { return each.answer === null; })) return;
    var right = answers.every(function (each) { return each.correct; });
    answers[answers.length - 1].grade = !right ? 1 : within(hinted, article) ? 2 : 3;
    keep(answers);
  };

  document.addEventListener("toggle", function (event) {
    var at = event.target;
    if (at.open && at.classList.contains("answer")) seen.push(at);
    if (at.open && at.classList.contains("hints")) hinted.push(at);
  }, true);

  // What is handed on

  function bytes(text) { return unescape(encodeURIComponent(text)); }

  // CRC-64/XZ, as the laptop's: high and low half.
  function checksum(text) {
    var data = bytes(text), high = -1, low = -1;
    for (var i = 0; i < data.length; i++) {
      low ^= data.charCodeAt(i);
      for (var bit = 0; bit < 8; bit++) {
        var odd = low & 1;
        low = low >>> 1 | high << 31;
        high = high >>> 1;
        if (odd) {
          high ^= 0xC96C5795;
          low ^= 0xD7870F42;
        }
      }
    }
    return [~high >>> 0, ~low >>> 0];
  }

  function hex(half) { return ("0000000" + half.toString(16)).slice(-8); }

  // Each event with its number and the beginning that it belongs to, as a line.
  function lines() {
    var begun = {}, id = device();
    return records().map(function (each) {
      if (each.kind === "begun" && !begun[each.day]) begun[each.day] = each.number;
      if (each.kind !== "begun" && !begun[each.day]) return null;
      var session = each.kind === "begun" ? "" : '"session":"' + id + ":" + begun[each.day] + '",';
      return {
        number: each.number, begun: begun[each.day],
        text: '{"id":"' + id + ":" + each.number + '",' + session + read(each.number).slice(1) + "\n"
      };
    }).filter(Boolean);
  }

  function file(lines) {
    var text = JSON.stringify({ format: "camnang-phone", version: 1, device: device(), note: "Kết quả tự làm trên điện thoại. Gửi nguyên tệp này cho người hướng dẫn, đừng sửa." }) + "\n";
    lines.forEach(function (line) { text += line.text; });
    return text + JSON.stringify({ events: lines.length, checksum: checksum(text).map(hex).join("") }) + "\n";
  }

  // Files that the server takes, each whole by itself: with the beginning of what is in it.
  function parcels() {
    var all = lines(), found = [], parcel = [], size = 0;
    all.forEach(function (line) {
      var beginning = all.filter(function (each) { return each.number === line.begun; })[0];
      size += line.text.length * 2;
      if (size > 180000) {
        found.push(parcel);
        parcel = beginning === line ? [] : [beginning];
        size = line.text.length * 2;
      }
      parcel.push(line);
    });
    return found.concat([parcel]);
  }

  // The code of a lesson, to be read aloud: what was right on its last day, day, device and lesson as a number, in digits
  // that Telex and VNI leave alone, the last of which proves the others.

  var digits = "23456789bcfghkmnpqrtvxz";

  function code() {
    var lesson = fold.getAttribute("data-lesson"), articles = all(".question[data-kind]", fold), day = "", marks = {};
    var told = "camnang 1\n" + lesson + " " + fold.getAttribute("data-revision") + "\n";
    articles.forEach(function (article) { told += article.id.replace("cau-hoi-", "") + " " + revisionOf(article) + "\n"; });
    var answered = records().filter(function (each) { return each.lesson === lesson && each.grade; });
    answered.forEach(function (each) { if (each.day > day) day = each.day; });
    answered.forEach(function (each) { if (each.day === day) marks[each.question + " " + each.revision] = each.grade === 1 ? 2 : 1; });
    var number = Math.round((Date.parse(day) - Date.parse("2026-01-01")) / 86400000);
    if (!day || articles.length > 14 || number < 0 || number > 8191) return "";
    var value = [];
    function add(times, more) {
      for (var i = 0; i < 15; i++) {
        more += (value[i] || 0) * times;
        value[i] = more % 23;
        more = Math.floor(more / 23);
      }
    }
    for (var i = articles.length - 1; i >= 0; i--) {
      add(3, marks[articles[i].id.replace("cau-hoi-", "") + " " + revisionOf(articles[i])] || 0);
    }
    add(8192, number);
    add(4096, parseInt(device().slice(0, 3), 16));
    add(1048576, checksum(told)[1] & 0xFFFFF);
    value.reverse();
    var sum = 0;
    value.forEach(function (digit, i) { sum += digit * (i + 2); });
    value.push((23 - sum % 23) % 23);
    return value.map(function (digit) { return digits.charAt(digit); }).join("").replace(/(....)(?!$)/g, "$1-");
  }

  // The part of the page, which is there when there is something to hand on

  function count() {
    var found = {};
    records().forEach(function (each) { if (each.grade) found[each.lesson + "/" + each.question] = true; });
    return Object.keys(found).length;
  }

  function show() {
    var questions = count();
    if (!questions) {
      if (panel) panel.parentNode.removeChild(panel);
      panel = null;
      return;
    }
    if (!panel) {
      panel = make("details", "phone-log");
      panel.appendChild(make("summary"));
      panel.appendChild(make("div"));
      panel.addEventListener("toggle", fill);
      (fold.querySelector(".in") || fold).appendChild(panel);
      probe();
    }
    var words = "Kết quả của bạn trên máy này: " + questions + " câu · ", summary = panel.firstChild;
    if (summary.textContent.indexOf(words) !== 0) {
      summary.textContent = words;
      summary.appendChild(make("span", "", "Gửi cho người hướng dẫn"));
      fill();
    }
  }

  function fill() {
    var box = panel.lastChild;
    if (!panel.open) return;
    box.textContent = "";
    var line = make("p", "feedback"), letters = code();
    line.setAttribute("role", "status");
    function tell(text) { line.textContent = text; }
    box.appendChild(make("p", "", "Để người hướng dẫn biết câu nào cần ôn cùng bạn. Không có tên bạn, và không tính là đã đạt bài."));
    var ways = make("p", "ways");
    if (canSend) ways.appendChild(button("Gửi vào máy của lớp", "button", function () { send(tell); }));
    ways.appendChild(button(canShare() ? "Chia sẻ tệp…" : "Lưu thành tệp để gửi", "button" + (canSend ? " quiet" : ""), function () { give(tell); }));
    box.appendChild(ways);
    box.appendChild(line);
    if (letters) {
      box.appendChild(make("p", "", "Hoặc đọc mã của bài này cho người hướng dẫn gõ:"));
      box.appendChild(make("p", "letters", letters));
    }
    var end = make("p", "fine", "Máy này: "), drop = button("Xóa khỏi máy này", "button quiet", function () {
      if (!drop.classList.contains("sure")) {
        drop.classList.add("sure");
        drop.textContent = "Bấm lần nữa để xóa hẳn";
        return;
      }
      forget();
    });
    end.appendChild(make("b", "", device().slice(0, 4)));
    end.appendChild(document.createTextNode(". Nói mã máy này khi được hỏi."));
    box.appendChild(end);
    box.appendChild(make("p", "ways")).appendChild(drop);
  }

  function forget() {
    numbers().concat(["may"]).forEach(function (key) { kept.removeItem(prefix + key); });
    mine = {};
    show();
  }

  // Only a laptop that is opened by its number takes results: a site is not asked.
  function probe() {
    if (!/^([0-9.]+|localhost|\[.*\])$/.test(location.hostname)) return;
    ask("GET", null, function (request) {
      canSend = request.status === 204;
      if (panel) fill();
    });
  }

  function ask(method, body, then) {
    var request = new XMLHttpRequest();
    request.open(method, "/_lop/ket-qua");
    request.onloadend = function () { then(request); };
    if (body) request.setRequestHeader("Content-Type", "text/plain; charset=utf-8");
    request.send(body);
  }

  function send(tell) {
    var rest = parcels();
    function next() {
      tell("Đang gửi…");
      ask("POST", file(rest[0]), function (request) {
        if (request.status !== 200) {
          return tell(request.status ? "Máy của lớp không nhận: " + request.responseText : "Chưa gửi được: máy này không thấy máy của lớp. Thử lại nhé.");
        }
        rest.shift();
        if (rest.length) return next();
        tell("✓ " + request.responseText);
      });
    }
    next();
  }

  function name() { return "ket-qua-" + device().slice(0, 4) + "-" + today(Date.now()) + ".txt"; }

  function shared() {
    try { return new File([file(lines())], name(), { type: "text/plain" }); } catch (error) { return null; }
  }

  function canShare() {
    var made = navigator.canShare && shared();
    return Boolean(made) && navigator.canShare({ files: [made] });
  }

  function give(tell) {
    if (canShare()) {
      navigator.share({ files: [shared()] }).then(function () { tell("✓ Đã chuyển tệp cho ứng dụng bạn chọn."); }, function () { /* The reader thought better of it. */ });
      return;
    }
    var link = make("a"), address = URL.createObjectURL(new Blob([file(lines())], { type: "text/plain" }));
    link.href = address;
    if ("download" in link) link.download = name(); else link.target = "_blank";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    tell("✓ Đã lưu tệp " + name() + ": gửi tệp ấy cho người hướng dẫn.");
  }

  Camnang.ready(function () {
    fold = document.querySelector(".questions[data-lesson]");
    try {
      kept = window.localStorage;
      kept.setItem(prefix + "thu", "1");
      kept.removeItem(prefix + "thu");
      if (!window.crypto || !crypto.getRandomValues) kept = null;
    } catch (error) { kept = null; }
    if (!kept || !fold) return void delete Camnang.answered;
    window.addEventListener("storage", function (event) {
      if (event.key === null || event.key.slice(0, prefix.length) === prefix) setTimeout(settle, 150);
    });
    show();
  });
})();
