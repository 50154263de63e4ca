/* Search over the whole book, in the page and without a network. camnang.js loads it when somebody begins to search; index and texts are scripts beside the pages. */
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  if (!form || !String.prototype.normalize) return;
  var input = form.querySelector("input");
  var list = form.querySelector("ol");
  var status = form.querySelector("[role=status]");
  var base = document.currentScript.src.replace(/[^/]*$/, "");
  var kinds = {
    b: "Bài", n: "Nền tảng", t: "Thuật ngữ", d: "Dữ kiện", p: "Phiếu in", h: "Học phần",
    s: "Bước", c: "Cảnh báo", g: "Sự cố", q: "Câu hỏi", y: "Người dạy"
  };
  var index = null, shards = {}, asked = {}, cache = {}, latest = 0;

  // Words, as SearchWords.swift cuts them.
  var other = /[^0-9a-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+/;

  function words(text) {
    return text.normalize("NFC").toLowerCase().split(other).filter(Boolean);
  }

  var bares = {};

  function bare(word) {
    var known = bares[word];
    if (known === undefined) {
      known = bares[word] = word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
    }
    return known;
  }

  // The words of a text that is asked about at every key: cut once.
  function cut(holder, text) {
    if (!holder.cut) {
      var all = words(text);
      holder.cut = { words: all, bare: all.map(bare) };
    }
    return holder.cut;
  }

  // The letters with their own marks, then the tone: «hòa» and «hoà» are one.
  function spelling(word) {
    var tones = "";
    var letters = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, function (tone) {
      tones += tone;
      return "";
    });
    return letters.normalize("NFC") + tones;
  }

  function load(name) {
    if (asked[name]) return;
    asked[name] = true;
    var script = document.createElement("script");
    script.src = base + name;
    document.head.appendChild(script);
  }

  window.camnangIndex = function (data) {
    var lines = data.words.split("\n");
    index = {
      docs: data.docs.split("\n").map(function (line) {
        var parts = line.split("\t");
        return {
          kind: parts[0], address: parts[1], title: parts[2], summary: parts[3], lead: {},
          names: { text: parts[4] || "" }
        };
      }),
      lines: lines,
      bare: lines.map(function (line) { return line.slice(0, line.indexOf("\t")); })
    };
    show();
  };

  window.camnangShard = function (page, units) {
    shards[page] = units.map(function (unit) {
      return { kind: unit[0], anchor: unit[1], heading: unit[2], text: unit[3], head: {} };
    });
    show();
  };

  // Looking up

  function digit(code) {
    return code === 45 ? 62 : code === 95 ? 63 : code < 58 ? code - 48 : code < 91 ? code - 55 : code - 61;
  }

  function numbers(list) {
    var found = [], i, bit, value, number = -1, rest = 0, scale = 1;
    if (list[0] === "*") {
      for (i = 1; i < list.length; i++) {
        value = digit(list.charCodeAt(i));
        for (bit = 0; value; bit++, value >>= 1) if (value & 1) found.push((i - 1) * 6 + bit);
      }
      return found;
    }
    for (i = 0; i < list.length; i++) {
      value = digit(list.charCodeAt(i));
      rest += (value % 32) * scale;
      scale *= 32;
      if (value < 32) {
        number += rest + 1;
        found.push(number);
        rest = 0;
        scale = 1;
      }
    }
    return found;
  }

  // The spellings of a line of the index, each with its documents by title, heading and text.
  function entries(line) {
    if (!cache[line]) {
      var parts = index.lines[line].split("\t");
      cache[line] = parts.slice(1).map(function (part) {
        var equals = part.indexOf("=");
        return {
          spelling: spelling(part.slice(0, equals) || parts[0]),
          places: part.slice(equals + 1).split(",").map(numbers)
        };
      });
    }
    return cache[line];
  }

  function firstLine(prefix) {
    var low = 0, high = index.bare.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (index.bare[middle] < prefix) low = middle + 1; else high = middle;
    }
    return low;
  }

  // Whether one letter more, less, other, or two in the other order make the one of the other.
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var i = 0, j = 1;
    while (i < a.length && a[i] === b[i]) i++;
    while (j <= Math.min(a.length, b.length) - i && a[a.length - j] === b[b.length - j]) j++;
    var left = a.length - i - j + 1, right = b.length - i - j + 1;
    return left <= 1 && right <= 1
      || left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
  }

  // The lines that a typed word may mean, each with how well it does.
  function meant(word, mayGoOn) {
    var plain = bare(word), found = [], line = firstLine(plain);
    var isWhole = index.bare[line] === plain;
    if (isWhole) found.push({ line: line, weight: 1 });
    if (mayGoOn || !found.length) {
      for (var i = line; i < index.bare.length && index.bare[i].slice(0, plain.length) === plain; i++) {
        // What is a word as it stands is less likely to go on.
        if (i > line || !isWhole) found.push({ line: i, weight: isWhole || plain.length < 2 ? 0.3 : 0.6 });
      }
    }
    if (!found.length && plain.length > 2) {
      for (var k = 0; k < index.bare.length; k++) {
        if (isNear(plain, index.bare[k])) found.push({ line: k, weight: 0.4 });
      }
    }
    return found;
  }

  var fields = [12, 4, 1];

  // How well each document answers one typed word. Who types marks at all leaves none out.
  function scores(word, mayGoOn, hasMarks) {
    var wanted = spelling(word), count = index.docs.length;
    var best = new Float64Array(count), forms = {}, isExact = false;
    meant(word, mayGoOn).forEach(function (choice) {
      forms[index.bare[choice.line]] = true;
      entries(choice.line).forEach(function (entry) {
        var fit = entry.spelling.slice(0, wanted.length) === wanted ? 1 : hasMarks ? 0.15 : 0.8;
        if (fit === 1 && bare(word) !== word) isExact = true;
        entry.places.forEach(function (places, field) {
          var score = choice.weight * fit * fields[field] * Math.log(1 + count / (1 + places.length));
          for (var i = 0; i < places.length; i++) {
            if (best[places[i]] < score) best[places[i]] = score;
          }
        });
      });
    });
    return { best: best, forms: forms, spelling: isExact ? wanted : "" };
  }

  function isForm(plain, query, position) {
    return query.forms[position][plain] === true;
  }

  // How much of the query stands side by side in a text; the right marks count more.
  function adjacency(text, query) {
    var found = 0, count = query.words.length;
    if (count < 2) return 0;
    for (var i = 0; i + 1 < text.bare.length; i++) {
      if (query.any[text.bare[i]] !== true) continue;
      for (var q = 0; q + 1 < count; q++) {
        if (isForm(text.bare[i], query, q) && isForm(text.bare[i + 1], query, q + 1)) {
          found = Math.max(found, run(text, i, query, q));
        }
      }
    }
    return found / count;
  }

  function run(text, i, query, q) {
    var length = 0, exact = 0;
    while (i + length < text.bare.length && q + length < query.words.length
      && isForm(text.bare[i + length], query, q + length)) {
      if (text.words[i + length] === query.words[q + length]) exact++;
      length++;
    }
    return length * 0.8 + exact * 0.2;
  }

  // The part of the query's words that stand in a text.
  function coverage(text, query) {
    var seen = [], count = 0;
    for (var i = 0; i < text.bare.length && count < query.words.length; i++) {
      if (query.any[text.bare[i]] !== true) continue;
      for (var q = 0; q < query.words.length; q++) {
        if (!seen[q] && isForm(text.bare[i], query, q)) {
          seen[q] = true;
          count++;
        }
      }
    }
    return count / query.words.length;
  }

  // What it is worth that the query stands in a name: much side by side, little here and there.
  function named(name, query) {
    var together = query.words.length < 2 ? 1 : adjacency(name, query), whole = coverage(name, query);
    return 1 + (query.words.length < 2 ? 0 : 1.5 * together) + whole * (0.4 + 0.6 * together);
  }

  // Whether one of the names is the query, marks aside.
  function isName(names, query) {
    var typed = query.words.map(bare).join(" ");
    return names.split(" / ").some(function (name) { return words(name).map(bare).join(" ") === typed; });
  }

  function byScore(a, b) { return b.score - a.score; }

  function search(text) {
    var typed = words(text).slice(0, 8), goesOn = !/\s$/.test(text);
    if (!typed.length) return null;
    var hasMarks = typed.some(function (word) { return bare(word) !== word; });
    var tables = typed.map(function (word, i) { return scores(word, goesOn && i === typed.length - 1, hasMarks); });
    var query = { words: typed, tables: tables, forms: tables.map(function (table) { return table.forms; }), count: 0, results: [], any: {} };
    query.forms.forEach(function (forms) { Object.keys(forms).forEach(function (form) { query.any[form] = true; }); });
    var count = index.docs.length, hits = new Uint8Array(count), totals = new Float64Array(count), most = 1, i;
    tables.forEach(function (table) {
      for (i = 0; i < count; i++) {
        if (table.best[i]) {
          totals[i] += table.best[i];
          most = Math.max(most, ++hits[i]);
        }
      }
    });
    for (i = 0; i < count; i++) {
      if (hits[i] === most) query.results.push({ doc: index.docs[i], score: totals[i] / typed.length });
    }
    query.count = query.results.length;
    query.results = query.results.sort(byScore).slice(0, 160);
    query.results.forEach(function (result) {
      var doc = result.doc, title = cut(doc, doc.title), whole = coverage(title, query);
      var factor = named(title, query) + (title.bare.length === typed.length && whole === 1 ? 1 : 0);
      // Another name is as good as the first; among the words that count it stands lower.
      if (doc.kind === "t" && whole < 1) factor = Math.max(factor, 2 * named(cut(doc.names, doc.names.text), query) - 1);
      // Who types another name from its first word to its last means that: «mot cua» is no «một» with a «của» elsewhere.
      if (doc.kind === "t" && isName(doc.names.text, query)) factor *= 2;
      result.score *= factor + 2 * adjacency(cut(doc.lead, doc.summary), query);
      if (result.doc.kind === "d") result.score *= 0.6;
    });
    query.results.sort(byScore).slice(0, 6).forEach(function (result) { refine(result, query); });
    query.results = query.results.sort(byScore).slice(0, 12);
    return query;
  }

  // How well one place answers, heading and text.
  function fitness(heading, text, query) {
    // Who types several words that stand so in a heading looks for that place.
    var isNamed = query.words.length > 2 && adjacency(heading, query) > 0.75;
    return coverage(text, query) + adjacency(text, query) + (coverage(heading, query) === 1 ? 0.5 : 0) + (isNamed ? 1 : 0);
  }

  // What of a lesson answers best; its texts are loaded when they are wanted first. Of all else the index has the texts.
  function refine(result, query) {
    if (result.doc.kind !== "b") {
      var title = cut(result.doc, result.doc.title), names = cut(result.doc.names, result.doc.names.text);
      result.score *= 1 + 0.3 * Math.max(fitness(title, title, query), fitness(names, names, query));
      return;
    }
    var units = shards[result.doc.address];
    if (!units) return load("tim-" + result.doc.address.replace(/html$/, "js"));
    units.forEach(function (unit) {
      var heading = cut(unit.head, unit.heading), text = cut(unit, unit.heading + " " + unit.text);
      var fit = fitness(heading, text, query);
      if (unit.kind === "y") fit *= 0.8;
      if (!result.unit || fit > result.fit) { result.unit = unit; result.fit = fit; }
    });
    result.score *= 1 + 0.5 * (result.fit || 0);
  }

  // Showing

  // Whether a word is one that was looked for: with its marks, where it was typed with marks that exist; of several words
  // no longer ones, which would be underlined all over a text.
  function isHit(word, query) {
    var plain = bare(word.toLowerCase());
    return query.tables.some(function (table, q) {
      return isForm(plain, query, q) && !(query.words.length > 1 && isLonger(plain, bare(query.words[q])))
        && (!table.spelling || spelling(word.toLowerCase()).slice(0, table.spelling.length) === table.spelling);
    });
  }

  function isLonger(plain, typed) { return plain.length > typed.length && plain.slice(0, typed.length) === typed; }

  function marked(element, text, query) {
    var pieces = text.normalize("NFC").split(/([0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+)/);
    pieces.forEach(function (piece, i) {
      if (i % 2 === 0 || !isHit(piece, query)) return element.appendChild(document.createTextNode(piece));
      var mark = document.createElement("mark");
      mark.textContent = piece;
      element.appendChild(mark);
    });
    return element;
  }

  // Some thirty words around the first that was looked for.
  function context(text, query) {
    var word = /[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+/g, found, first = 0;
    while ((found = word.exec(text))) {
      if (query.any[bare(found[0].toLowerCase())] === true && isHit(found[0], query)) {
        first = found.index;
        break;
      }
    }
    var start = first < 60 ? 0 : text.indexOf(" ", first - 50) + 1;
    var end = start + 170 < text.length ? text.lastIndexOf(" ", start + 170) : text.length;
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function item(result, query) {
    var unit = result.unit, link = element("a"), doc = result.doc;
    var isPart = unit && unit.kind !== "b";
    // How to teach a lesson stands on a page of its own.
    var page = unit && unit.kind === "y" ? doc.address.replace(/^bai-/, "day-") : doc.address;
    link.href = base + page + (unit && unit.anchor ? "#" + unit.anchor : "");
    link.appendChild(marked(element("strong"), doc.title, query));
    link.appendChild(element("span", "kind", " " + kinds[doc.kind]));
    var line = element("span", "context");
    if (isPart) line.appendChild(element("em", "", kinds[unit.kind] + ": "));
    var text = unit ? (isPart ? unit.heading + (unit.text ? ". " + unit.text : "") : unit.text) : doc.summary;
    if (text) {
      marked(line, context(text.replace(/([.!?…]) *\. /, "$1 "), query), query);
      link.appendChild(line);
    }
    var made = element("li");
    made.appendChild(link);
    return made;
  }

  function show() {
    var text = input.value, mine = ++latest;
    if (!text.trim()) return close();
    if (!index) return say("Đang mở mục lục tìm kiếm…");
    var query = search(text);
    if (mine !== latest) return;
    var focused = Array.prototype.indexOf.call(list.querySelectorAll("a"), document.activeElement);
    list.textContent = "";
    var results = query ? query.results : [];
    results.forEach(function (result) { list.appendChild(item(result, query)); });
    list.hidden = !results.length;
    if (focused >= 0 && list.children[focused]) list.children[focused].firstChild.focus();
    say(results.length ? "Có " + query.count + " kết quả." : "Không thấy gì. Thử ít chữ hơn, hoặc chữ khác.");
  }

  function say(text) {
    status.hidden = false;
    status.textContent = text;
  }

  function close() {
    list.hidden = true;
    list.textContent = "";
    status.hidden = true;
    status.textContent = "";
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.click();
  });
  input.addEventListener("input", show);

  // Up and down through the results, Escape to leave.
  form.addEventListener("keydown", function (event) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var place = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(place + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && place >= 0) {
      event.preventDefault();
      if (place) links[place - 1].focus(); else input.focus();
    } else if (event.key === "Escape" && input.value) {
      // Once to take back what was typed; the second closes the panel that the box is in.
      event.preventDefault();
      input.value = "";
      close();
      input.focus();
    }
  });
  document.addEventListener("click", function (event) {
    if (form.contains(event.target)) return;
    close();
    var panel = form.parentNode.parentNode;
    if (panel.tagName === "DETAILS" && !panel.contains(event.target)) panel.open = false;
  });
  load("tim-muc-luc.js");
  show();
})();
