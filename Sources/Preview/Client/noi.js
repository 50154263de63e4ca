/* The page's connection to `camnang serve`, in a worker of its own: the page's policy allows no connections, and keeps its
   say over everything that the page does. */
(function () {
  "use strict";

  var page, shown, pageVersion = null, reportVersion = null, text = null, source = null, busy = false, newest = null;

  // A page without the tag that differs from one serving to the next.
  function bare(html) { return html.replace(/<script src="\/_xem\/xem\.js"[^>]*><\/script>/, ""); }

  function ask(address) { return fetch(address, { cache: "no-store" }); }

  function askPage() {
    return ask(page).then(function (answer) {
      var version = answer.headers.get("X-Camnang-Version");
      return answer.text().then(function (html) {
        var before = text;
        text = bare(html);
        pageVersion = version;
        // The first is what the reader has already, unless a save came between.
        if (before === null) return version === shown ? null : { html: text, before: text };
        return before === text ? null : { html: text, before: before };
      });
    });
  }

  function askReport() {
    return ask("/_xem/loi.json").then(function (answer) { return answer.json(); }).then(function (report) {
      reportVersion = report.version;
      return report;
    });
  }

  // Once at a time, because saves may come faster than pages. What is asked for may be newer than what was heard of: then
  // the message of it is on its way.
  function update() {
    var wanted = newest;
    if (busy || (pageVersion === wanted && reportVersion === wanted)) return;
    busy = true;
    Promise.all([
      pageVersion === wanted ? null : askPage(), reportVersion === wanted ? null : askReport()
    ]).then(function (found) {
      postMessage({ page: found[0], report: found[1] });
      busy = false;
      if (newest !== wanted) update();
    }).catch(function () {
      busy = false;
      postMessage({ lost: true });
    });
  }

  function listen() {
    if (source) return;
    source = new EventSource("/_xem/tin");
    source.onmessage = function (event) {
      newest = event.data;
      postMessage({ lost: false });
      update();
    };
    source.onerror = function () { postMessage({ lost: true }); };
  }

  onmessage = function (event) {
    var wish = event.data;
    if (wish.page) {
      page = wish.page;
      shown = wish.version;
    }
    if (wish.isVisible === true) listen();
    // A browser has six connections for all tabs.
    if (wish.isVisible === false && source) {
      source.close();
      source = null;
    }
    if (wish.mend) {
      fetch("/_xem/sua", { method: "POST", headers: { "X-Camnang-Token": wish.token }, body: wish.mend })
        .then(function (answer) { return answer.ok ? "" : answer.text(); })
        .then(function (words) { postMessage({ mended: words }); })
        .catch(function () { postMessage({ lost: true }); });
    }
  };
})();
