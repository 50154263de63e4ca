/* The page that verifies certificates. `LIST` was put before this: keys, lists of lessons, what was revoked, and the
   sentences; `Ed25519` too. Written for browsers of 2016. */
(function () {
  "use strict";

  var result = document.getElementById("ket-qua"), form = document.getElementById("nhap");
  var field = document.getElementById("ma");
  var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var MOST_DAYS = 731, FRESH_DAYS = 90;
  /* Which of several checks is the newest: one that comes later has the last word. */
  var turn = 0;

  /* Of base64url; null where a letter is none of these, or bits are left over. */
  function bytesOf(text) {
    var bytes = [], group = 0, bits = 0;
    for (var at = 0; at < text.length; at++) {
      var value = LETTERS.indexOf(text.charAt(at));
      if (value < 0) return null;
      group = (group << 6) | value;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((group >> bits) & 255);
      group &= (1 << bits) - 1;
    }
    return bits < 6 && group === 0 ? bytes : null;
  }

  function hexadecimal(bytes) {
    return bytes.map(function (byte) { return (byte < 16 ? "0" : "") + byte.toString(16); }).join("");
  }

  function number(bytes) { return bytes.reduce(function (sum, byte) { return sum * 256 + byte; }, 0); }

  function text(bytes) {
    try {
      return decodeURIComponent(bytes.map(function (byte) { return "%" + hexadecimal([byte]); }).join(""));
    } catch (error) {
      return null;
    }
  }

  /* Letters, and between them single blanks, hyphens and apostrophes. */
  function isName(name) {
    var afterLetter = false;
    for (var at = 0; at < name.length; at++) {
      var sign = name.charAt(at), isLetter = /[A-Za-z]/.test(sign) || LIST.letters.indexOf(sign) >= 0;
      if (!isLetter && !(afterLetter && /[ '-]/.test(sign))) return false;
      afterLetter = isLetter;
    }
    return afterLetter;
  }

  /* What a code says; null where it is none. docs/CHUNG-CHI.md has the places of the bytes. */
  function read(typed) {
    var plain = typed.replace(/\s/g, ""), bytes = bytesOf(plain.substr(plain.lastIndexOf("#") + 1));
    if (!bytes || bytes.length < 25 + 1 + 1 + 64) return null;
    var end = bytes.length - 64, payload = bytes.slice(0, end), count = payload[24];
    if (payload[0] !== 1 || count < 1 || count > 16 || payload.length <= 25 + count || !payload[24 + count]) return null;
    var name = text(payload.slice(25 + count)), lessons = [];
    if (name === null || !isName(name) || payload.length > 25 + count + 60) return null;
    for (var bit = 0; bit < 8 * count; bit++) if (payload[25 + (bit >> 3)] & (128 >> (bit & 7))) lessons.push(bit);
    return {
      payload: payload, signature: bytes.slice(end), key: hexadecimal(payload.slice(1, 5)),
      serial: hexadecimal(payload.slice(5, 13)), issued: number(payload.slice(13, 15)),
      expires: number(payload.slice(15, 17)), course: hexadecimal(payload.slice(17, 21)),
      commune: number(payload.slice(21, 24)), lessons: lessons, name: name
    };
  }

  /* Days since 1970-01-01 of an ISO day, and of today by this device. */
  function dayNumber(iso) {
    var parts = iso.split("-");
    return Math.round(Date.UTC(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2])) / 86400000);
  }

  function today() {
    var now = new Date();
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);
  }

  function written(day) {
    var date = new Date(day * 86400000);
    return date.getUTCDate() + "/" + (date.getUTCMonth() + 1) + "/" + date.getUTCFullYear();
  }

  function find(list, id) {
    for (var at = 0; at < list.length; at++) if (list[at].id === id) return list[at];
    return null;
  }

  /* The same steps as the program's, in the same order. */
  function judge(paper, issuer, course) {
    if (LIST.list.revokedKeys.indexOf(issuer.id) >= 0) return "revoked-key";
    if (LIST.list.revokedSerials.indexOf(paper.serial) >= 0) return "revoked-serial";
    var days = paper.expires - paper.issued;
    if (paper.commune !== issuer.commune || paper.issued < dayNumber(issuer.from) ||
      paper.issued > dayNumber(issuer.until) || days < 0 || days > MOST_DAYS) return "outside-key";
    if (!course || paper.lessons[paper.lessons.length - 1] >= course.lessons.length) return "unknown-course";
    if (today() < paper.issued) return "not-yet";
    return today() > paper.expires ? "expired" : "valid";
  }

  /* By the browser where it can; its no is looked at again, for some have known only half of Ed25519. */
  function verify(signature, message, key, done) {
    function ours() { done(Ed25519.verify(signature, message, key), "own"); }
    try {
      var subtle = window.crypto.subtle;
      subtle.importKey("raw", new Uint8Array(key), { name: "Ed25519" }, false, ["verify"]).then(function (made) {
        return subtle.verify({ name: "Ed25519" }, made, new Uint8Array(signature), new Uint8Array(message));
      }).then(function (isRight) {
        if (isRight === true) done(true, "browser");
        else ours();
      }, ours);
    } catch (error) {
      ours();
    }
  }

  /* Showing. */

  function add(parent, tag, words, language) {
    var element = document.createElement(tag);
    if (words) element.appendChild(document.createTextNode(words));
    if (language) element.setAttribute("lang", language);
    parent.appendChild(element);
    return element;
  }

  function say(verdict, kind, words) {
    while (result.firstChild) result.removeChild(result.firstChild);
    result.className = "verdict " + kind;
    result.setAttribute("data-verdict", verdict);
    result.hidden = false;
    var head = add(result, "p");
    head.className = "sentence";
    add(head, "strong", words[0]);
    add(head, "span", words[1], "en");
  }

  function row(list, words, value) {
    var term = add(list, "dt", words[0]);
    add(term, "span", words[1], "en");
    return add(list, "dd", value);
  }

  function show(paper, issuer, course, verdict, by) {
    result.setAttribute("data-by", by);
    if (verdict !== "valid" && verdict !== "expired") {
      say(verdict, "refused", LIST.words[verdict]);
      return;
    }
    if (verdict === "valid") {
      var day = written(dayNumber(LIST.list.day));
      say(verdict, "valid", ["Chữ ký đúng theo danh sách ngày " + day + ".",
        "The signature is right by the list of " + LIST.list.day + "."]);
    } else {
      say(verdict, "ended", LIST.words.expired);
    }
    var age = today() - dayNumber(LIST.list.day);
    if (age > FRESH_DAYS) {
      var old = add(result, "p", LIST.words.old[0].replace("{}", age));
      old.className = "old";
      add(old, "span", LIST.words.old[1].replace("{}", age), "en");
    }
    var list = add(result, "dl");
    row(list, ["Họ và tên", "Name"], paper.name).className = "name";
    var lessons = row(list, ["Bài đã đạt", "Lessons passed"], course.title);
    var items = add(lessons, "ol");
    paper.lessons.forEach(function (at) { add(items, "li", course.lessons[at].title).setAttribute("value", at + 1); });
    row(list, ["Nơi cấp", "Given by"], issuer.issuer);
    row(list, ["Ngày cấp", "Given on"], written(paper.issued));
    row(list, ["Có giá trị đến hết ngày", "Holds until"], written(paper.expires));
    row(list, ["Số giấy", "Number"], paper.serial);
    var compare = add(result, "p", "So họ tên này với căn cước của người cầm giấy.");
    compare.className = "compare";
    add(compare, "span", "Compare this name with the holder's identity card.", "en");
  }

  function check(typed) {
    var mine = ++turn, paper = read(typed);
    if (!paper) {
      result.removeAttribute("data-by");
      say("malformed", "refused", LIST.words.malformed);
      return;
    }
    var issuer = find(LIST.list.keys, paper.key), course = find(LIST.list.courses, paper.course);
    if (!issuer) {
      show(paper, issuer, course, "unlisted-key", "list");
      return;
    }
    verify(paper.signature, paper.payload, bytesOf(issuer.key), function (isRight, by) {
      if (mine !== turn) return;
      show(paper, issuer, course, isRight ? judge(paper, issuer, course) : "wrong-signature", by);
    });
  }

  function checkAddress() {
    var code = window.location.hash;
    /* Links within the page are no codes. */
    if (code.length > 40) check(code);
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    check(field.value);
    result.scrollIntoView();
  });
  window.addEventListener("hashchange", checkAddress);
  checkAddress();
})();
