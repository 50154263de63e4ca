/* Judges typed answers by the program's own rules: Sources/Marking, VietnameseText (TidyText, AnswerKey, Spelling, Folding) and QuizUI/Input say them first, docs/CHAM-DIEM.md in words, and ./test judge holds both writings together. What changes here changes there. */
var CamnangJudge = (function () {
  "use strict";

  // As its writer saw it (TidyText)

  var invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\ud804[\udcbd\udccd]|\ud80d[\udc30-\udc3f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;

  function tidy(text) {
    return text.replace(invisible, "")
      .replace(/[\uff01-\uff5e]/g, function (wide) { return String.fromCharCode(wide.charCodeAt(0) - 0xff01 + 0x21); })
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, "-").replace(/\u3001/g, ",").replace(/\u3002/g, ".")
      .replace(/[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, " ")
      .replace(/^ | $/g, "");
  }

  // Each letter by itself: a whole word would get the Greek final sigma.
  function lower(text) {
    return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g, function (one) { return one.toLowerCase(); });
  }

  // Phones from before 2015 cannot compose: what they type is composed already.
  function composed(text) { return text.normalize ? text.normalize("NFC") : text; }

  // One place for the tone (Spelling)

  var tones = { a: "àảãáạ", e: "èẻẽéẹ", o: "òỏõóọ", u: "ùủũúụ", y: "ỳỷỹýỵ" };
  var onset = /^(|b|c|ch|d|đ|g|h|k|kh|l|m|n|ng|nh|p|ph|r|s|t|th|tr|v|x)$/;

  function withToneMoved(word) {
    var first = word.charAt(word.length - 2), last = word.charAt(word.length - 1), moved = word;
    if (word.length < 2 || word.length > 4 || !onset.test(word.slice(0, -2))) return word;
    ["oa", "oe", "uy"].forEach(function (vowels) {
      var tone = tones[vowels.charAt(1)].indexOf(last);
      if (vowels.charAt(0) !== first || tone < 0) return;
      moved = word.slice(0, -2) + tones[first].charAt(tone) + vowels.charAt(1);
    });
    return moved;
  }

  function inOneSpelling(text) {
    return composed(text).replace(/[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f]+/g, withToneMoved);
  }

  // What is compared (AnswerKey, Folding)

  function exact(typed) {
    var text = inOneSpelling(lower(tidy(typed))).replace(/[\u2018\u2019\u201b\u2032\u02bc]/g, "'").replace(/ð/g, "đ");
    var rest = text.replace(/["“”„\u201f«»‹›\u2033]/g, "").replace(/[ .,;:!?…'()\[\]]+$/, "");
    while (/^[ .,;:!?…'()\[\]]/.test(rest) && !/^[.,][0-9]/.test(rest)) rest = rest.slice(1);
    return composed(rest || text);
  }

  var letters = {
    a: "àảãáạăằẳẵắặâầẩẫấậ", e: "èẻẽéẹêềểễếệ", i: "ìỉĩíị", o: "òỏõóọôồổỗốộơờởỡớợ", u: "ùủũúụưừửữứự", y: "ỳỷỹýỵ"
  };

  function base(letter) {
    if (letter === "đ") return "d";
    if (letter.normalize) {
      var pieces = letter.normalize("NFD");
      return /^[\s\S][\u0300-\u036f]*$/.test(pieces) ? pieces.charAt(0) : letter;
    }
    return Object.keys(letters).filter(function (bare) { return letters[bare].indexOf(letter) >= 0; })[0] || letter;
  }

  function bare(exactText) {
    return exactText.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, base).replace(/[\u0300-\u036f]/g, "");
  }

  // Short answers (ShortAnswerScheme)

  function first(list, fits) { return list.filter(fits)[0]; }

  function short(data, typed) {
    var key = exact(typed), bareKey = bare(key);
    function isSame(text) { return exact(text) === key; }
    function isNear(text) { return bare(exact(text)) === bareKey; }
    if (data.accepted.some(isSame)) return { verdict: "right" };
    var near = data.wrong.some(isSame) ? undefined : first(data.accepted, isNear);
    if (near !== undefined) return { verdict: data.exact ? "wrong-diacritics" : "right-but-for-diacritics", written: near };
    var known = first(data.wrong, isSame) || first(data.wrong, isNear);
    return { verdict: "wrong", known: data.wrong.indexOf(known) };
  }

  // Numbers (Measure, NumberReadings, NumberScheme)

  var scales = { "nghìn": 1e3, nghin: 1e3, "ngàn": 1e3, ngan: 1e3, k: 1e3, "triệu": 1e6, trieu: 1e6, tr: 1e6, "tỷ": 1e9, "tỉ": 1e9, ty: 1e9 };
  var abbreviations = {
    "đ": "đồng", d: "đồng", "vnđ": "đồng", vnd: "đồng", h: "giờ", "tiếng": "giờ", tieng: "giờ", p: "phút", ph: "phút",
    s: "giây", "%": "phần trăm", "°": "độ", "°c": "độ c", "₫": "đồng", "m²": "m2"
  };

  function own(table, key) { return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined; }

  function split(text) {
    return exact(text.replace(/[.,;:!?…'’‘()\[\]"“”«»]/g, " ")).split(" ").filter(Boolean);
  }

  function measure(text) {
    var all = split(text), scale = 1, count = 0, words = [];
    while (count < all.length && own(scales, all[count])) scale *= scales[all[count++]];
    all.slice(count).forEach(function (word) { words = words.concat(split(own(abbreviations, word) || word)); });
    return { scale: scale, hasScale: count > 0, words: words.map(bare) };
  }

  function beginsWith(words, opening) {
    return opening.every(function (word, i) { return words[i] === word; });
  }

  function fits(words, rest, unit) {
    if (words.words[0] === "ruoi") return false;
    var isKnown = unit.words.length && beginsWith(words.words, unit.words);
    if (/[0-9]/.test(rest) && !isKnown) return false;
    if (isKnown && words.words.slice(unit.words.length).some(function (word) { return word === "ruoi" || /[0-9]/.test(word); })) return false;
    if (unit.words.length) {
      return words.words.every(function (word) { return unit.words.indexOf(word) >= 0; }) || beginsWith(words.words, unit.words);
    }
    return !/^[^ .,;:!?%°º…)]/.test(rest) || !words.words.length || /^(dong|gio|phut)$/.test(words.words.join(" "));
  }

  function grouped(pieces, signs, grouping, decimal) {
    var whole = pieces[0], fraction = "";
    for (var i = 0; i < signs.length; i++) {
      if (fraction) return null;
      if (signs[i] === decimal) fraction = pieces[i + 1];
      else if ((signs[i] === grouping || signs[i] === " ") && pieces[i + 1].length === 3 && /^[1-9][0-9]{0,2}$/.test(pieces[0])) whole += pieces[i + 1];
      else return null;
    }
    return parseFloat(whole + "." + (fraction || "0"));
  }

  function readings(typed, unit) {
    var found = /^([+-]?)([0-9]+(?:[., ][0-9]+)*)([\s\S]*)$/.exec(tidy(typed)), values = [];
    if (!found) return { values: values };
    var pieces = found[2].split(/[., ]/), signs = found[2].replace(/[0-9]/g, "").split(""), rest = found[3];
    var numbers = [grouped(pieces, signs, ",", "."), grouped(pieces, signs, ".", ",")].filter(function (one) { return one !== null; });
    if (!numbers.length) return { values: values };
    var words = measure(rest);
    if (!fits(words, rest, unit)) return { values: values, isOther: !/[0-9]/.test(rest) };
    numbers.forEach(function (number) {
      if (found[1] === "-") number = -number;
      if (words.words.length || words.hasScale) {
        values.push(number * words.scale / unit.scale);
      } else {
        values.push(number);
        if (unit.scale > 1) values.push(number / unit.scale);
      }
    });
    return { values: values };
  }

  function number(data, typed) {
    var read = readings(typed, measure(data.unit));
    if (!read.values.length) {
      var what = read.isOther && data.unit ? "một con số theo đơn vị «" + data.unit + "»" : "một con số";
      return { verdict: "unclear", message: "Hãy gõ " + what + ", ví dụ 45 hoặc 2,5." };
    }
    var slack = Math.max(1, Math.abs(data.value)) * 1e-12;
    return {
      verdict: read.values.some(function (value) { return Math.abs(value - data.value) <= data.tolerance + slack; }) ? "right" : "wrong"
    };
  }

  // Orders and pairs (TypedLine, QuizUI/Prompts). On the page the items of an order and the right sides have letters, the left sides numbers.

  function names(typed) {
    var words = lower(tidy(typed)).split(" ").filter(function (word) { return ["và", "va", "and"].indexOf(composed(word)) < 0; });
    var text = words.join(" ");
    if (!/^[a-z0-9,;.:)(\-\/+&>→= ]*$/.test(text)) return null;
    return (text.match(/[a-z]|[0-9]+/g) || []).map(function (name) {
      var isNumber = /[0-9]/.test(name);
      return { isNumber: isNumber, text: isNumber ? name : String(name.charCodeAt(0) - 96) };
    });
  }

  function letter(number) { return String.fromCharCode(64 + number); }

  function upTo(count) {
    var all = [];
    for (var number = 1; number <= count; number++) all.push(number);
    return all;
  }

  function example(count) { return [2, 1].concat(upTo(count).slice(2)).slice(0, Math.max(count, 1)).map(letter).join(""); }

  function unclear(code, message) { return { verdict: "unclear", code: code, message: message }; }

  function complete(runs, count) {
    var places = runs.map(Number);
    if (places.some(function (place) { return !(place >= 1 && place <= count); })) {
      return unclear("unknown", "Chỉ có các chữ từ A đến " + letter(count) + ".");
    }
    var missing = upTo(count).filter(function (place) { return places.indexOf(place) < 0; });
    var twice = upTo(count).filter(function (place) { return places.indexOf(place) !== places.lastIndexOf(place); });
    if (!missing.length && !twice.length) return { places: places.map(function (place) { return place - 1; }) };
    return unclear("incomplete",
      (twice.length ? "Chữ " + twice.map(letter).join(", ") + " bị gõ hơn một lần. " : "")
      + (missing.length ? "Còn thiếu chữ " + missing.map(letter).join(", ") + ". " : "")
      + "Hãy gõ mỗi chữ một lần, ví dụ " + example(count) + ".");
  }

  function permutation(list, count, needsAll) {
    var isNumber = list[0].isNumber, runs = [];
    if (list.some(function (name) { return name.isNumber !== isNumber || (!name.isNumber && name.text > count); })) return needsAll;
    list.forEach(function (name) {
      var digits = name.text.split("");
      var isList = count <= 9 && digits.every(function (digit) { return digit >= 1 && digit <= count; });
      runs = runs.concat(isList ? digits : [name.text]);
    });
    return complete(runs, count);
  }

  function sequence(data, typed, isMatch) {
    var count = data.right.length, list = names(typed), pairs = [];
    var needsAll = unclear("all", isMatch
      ? "Hãy gõ chữ cái cho " + upTo(count).join(", ") + ", ví dụ " + example(count) + "."
      : "Hãy gõ đủ " + count + " chữ cái theo đúng thứ tự, ví dụ " + example(count) + ".");
    if (!list || !list.length) return needsAll;
    var given;
    if (!isMatch || list.every(function (name) { return !name.isNumber; })) {
      given = permutation(list, count, needsAll);
    } else {
      for (var i = 0; i < list.length; i += 2) {
        if (!list[i + 1] || list[i].isNumber === list[i + 1].isNumber) return needsAll;
        pairs.push(list[i].isNumber ? [list[i], list[i + 1]] : [list[i + 1], list[i]]);
      }
      pairs.sort(function (one, other) { return one[0].text - other[0].text; });
      if (pairs.map(function (pair) { return Number(pair[0].text); }).join() !== upTo(count).join()) return needsAll;
      given = complete(pairs.map(function (pair) { return pair[1].text; }), count);
    }
    if (!given.places) return given;
    var isRight = given.places.every(function (place, i) { return data.shown[place] === data.right[i]; });
    return { verdict: isRight ? "right" : "wrong" };
  }

  return {
    "short-answer": short,
    number: number,
    order: function (data, typed) { return sequence(data, typed, false); },
    match: function (data, typed) { return sequence(data, typed, true); },
    tidy: tidy,
    isBlank: function (typed) { return !tidy(typed); },
    key: function (typed) { var text = exact(typed); return [text, bare(text)]; }
  };
})();
