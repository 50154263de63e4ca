/* Long lists: what has a word in it, or what must be asked again. */
(function () {
  "use strict";
  var make = Camnang.make, all = Camnang.all;

  function bare(text) {
    var apart = text.toLowerCase().replace(/đ/g, "d");
    return apart.normalize ? apart.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : apart;
  }

  function filter() {
    var list = all(".term, .fact");
    if (list.length < 8) return;
    var box = make("p", "filter"), label = make("label", "", "Lọc trong trang này: "), input = make("input"), doubt = null;
    var count = make("span", "fine");
    count.setAttribute("role", "status");
    input.type = "search";
    label.appendChild(input);
    box.appendChild(label);
    if (document.querySelector(".fact .review-mark")) {
      var only = make("label", "tick");
      doubt = make("input");
      doubt.type = "checkbox";
      only.appendChild(doubt);
      only.appendChild(document.createTextNode(" Chỉ điều cần hỏi lại"));
      box.appendChild(only);
      doubt.addEventListener("change", sift);
    }
    box.appendChild(count);
    input.addEventListener("input", sift);

    function sift() {
      var words = bare(input.value).split(/\s+/).filter(Boolean), shown = 0;
      list.forEach(function (item) {
        var text = bare(item.textContent);
        var isShown = words.every(function (word) { return text.indexOf(word) >= 0; }) && !(doubt && doubt.checked && !item.querySelector(".review-mark"));
        item.hidden = !isShown;
        if (isShown) shown++;
      });
      count.textContent = words.length || doubt && doubt.checked ? "Còn " + shown + " trên " + list.length + "." : "";
    }

    list[0].parentNode.insertBefore(box, list[0]);
  }

  filter();
})();
