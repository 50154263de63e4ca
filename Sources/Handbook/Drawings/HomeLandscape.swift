import HTML

/// The land through which a team walks from door to door: hills, terraced fields, houses on stilts, and the dotted path.
///
/// Light words stand on its left half; a phone shows its right part alone.
enum HomeLandscape {
  static let fileName = "phong-canh.svg"

  static var file: OutputFile {
    OutputFile(
      path: fileName,
      bytes: XML.element(
        "svg", ["xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 1152 400", "width": "1152", "height": "400"],
        shapes
      ).document())
  }

  private static let shapes: [XML] = [
    .element("path", ["fill": "#0a5a5c", "d": "M0 0h1152v400H0z"], []),
    .element("circle", ["cx": "884", "cy": "182", "r": "38", "fill": "#f0c46c"], []),
    .element(
      "path",
      [
        "fill": "#0d696a",
        "d":
          "M430 400c60-90 110-150 160-150 40 0 60 40 90 40 50 0 70-110 120-110 46 0 60 62 110 62 50 0 76-132 132-132 50 0 70 60 110 84V400z",
      ], []),
    .element(
      "path",
      [
        "fill": "#0b6062",
        "d":
          "M250 400c70-60 140-110 220-110 60 0 90 30 150 24 60-6 90-74 150-74 60 0 100 40 160 24 80-20 110-76 222-60V400z",
      ], []),
    .element(
      "path",
      [
        "fill": "#084b4d",
        "d": "M0 330c150-34 280-12 400-16 150-4 230-62 360-58 110 4 150 34 230 20 60-10 110-32 162-36V400H0z",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#0f6b69", "stroke-width": "3", "stroke-linecap": "round",
        "d":
          "M590 302c60-22 110-32 170-32 70 0 120 18 186 18M560 322c70-26 130-36 196-36 70 0 130 18 200 16M548 340c80-26 140-38 206-38 60 0 110 12 160 14",
      ], []),
    .element(
      "path", ["fill": "#063c3e", "d": "M0 384c180-50 330-6 500-20 160-14 240-44 370-44 110 0 190-30 282-34V400H0z"], []
    ),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#0b5254", "stroke-width": "3", "stroke-linecap": "round",
        "d":
          "M560 386c44-10 76-16 106-20M600 398c60-12 110-20 160-24M1010 350c50-14 96-22 142-24M1000 368c54-14 104-22 152-24M1000 386c54-14 104-20 152-22",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#e3f1ee", "stroke-width": "2", "stroke-linecap": "round",
        "d": "M784 158q6-6 10 0 4-6 10 0M808 146q5-5 8 0 3-5 8 0",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#0b5759", "stroke-width": "15", "stroke-linecap": "round",
        "d": "M1040 318C1036 366 964 375 884 375S692 362 672 328 700 294 726 286",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#f0c46c", "stroke-width": "5", "stroke-linecap": "round",
        "d":
          "M1040 318C1036 366 964 375 884 375S692 362 672 328 700 294 726 286M766 287C806 291 850 286 884 276S926 270 938 264",
        "stroke-dasharray": ".1 13",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#032b2d", "stroke-width": "4", "stroke-linecap": "round",
        "d":
          "M1136 300v-28M802 282v-20M688 288v-24M906 264v-13M640 312v-16M984 322q6-30 0-62M1011 287h99M1022 287v25M1098 287v25M1076 287v25M1054 287l-13 25",
      ], []),
    .element(
      "path",
      [
        "fill": "#15807a",
        "d":
          "M1116 255a19.6 23.8 0 0 1 39.2 0 19.6 23.8 0 0 1-39.2 0zM788 250a14 17 0 0 1 28 0 14 17 0 0 1-28 0zM671 250a16.8 20.4 0 0 1 33.6 0 16.8 20.4 0 0 1-33.6 0zM897 243a9.1 11.1 0 0 1 18.2 0 9.1 11.1 0 0 1-18.2 0zM629 286a11.2 13.6 0 0 1 22.4 0 11.2 13.6 0 0 1-22.4 0z",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#15807a", "stroke-width": "5", "stroke-linecap": "round",
        "d": "M984 260q-12-12-24 4M984 260q-4-18-20-18M984 260q6-18 20-16M984 260q14-10 24 6M984 260q6 8 6 20",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#032b2d", "stroke-width": "2.5", "stroke-linecap": "round",
        "d":
          "M706 267h68M714 267v17M766 267v17M751 267v17M744 267l9 17M923 252h42M928 252v10M960 252v10M951 252v10M941 252l-6 10",
      ], []),
    .element("path", ["fill": "#032b2d", "d": "M1017 252h86v34h-86zM710 243h59v23h-59zM926 237h36v14h-36z"], []),
    .element(
      "path",
      [
        "fill": "#f0c46c",
        "d":
          "M1051 260h18v27h-18zM1028 263h13v12h-13zM1080 263h13v12h-13zM734 248h13v19h-13zM718 250h9v8h-9zM754 250h9v8h-9zM940 240h8v12h-8zM930 241h6v5h-6zM952 241h6v5h-6z",
      ], []),
    .element(
      "path",
      [
        "fill": "#b9dcd2",
        "d":
          "M1000 255q16-14 29-47h62q13 32 29 47zM699 244q11-10 20-32h43q9 22 20 32zM919 238q7-6 12-20h26q6 14 12 20z",
      ], []),
    .element("path", ["fill": "#e3f1ee", "d": "M1052 286Q1051 267 1059 267Q1067 267 1066 286Z"], []),
    .element("circle", ["cx": "1059", "cy": "263", "r": "5.2", "fill": "#f0c9a0"], []),
    .element("path", ["fill": "#fff", "d": "M1054 263Q1054 256 1059 256Q1064 256 1064 263Q1059 259 1054 263Z"], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#e3f1ee", "stroke-width": "8", "stroke-linecap": "round",
        "d": "M897 345L887 373M897 345L908 361L907 374",
      ], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#032b2d", "stroke-width": "5", "stroke-linecap": "round",
        "d": "M886 376L892 376M906 376L913 376",
      ], []),
    .element("path", ["fill": "#6cc5bb", "d": "M886 349Q885 319 896 318Q908 319 907 349Z"], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#4aa79d", "stroke-width": "6", "stroke-linecap": "round",
        "d": "M894 325L887 339L892 347",
      ], []),
    .element(
      "path",
      ["fill": "none", "stroke": "#f0c46c", "stroke-width": "2.5", "stroke-linecap": "round", "d": "M904 320L887 341"],
      []),
    .element("rect", ["x": "875", "y": "340", "width": "17", "height": "14", "rx": "3", "fill": "#f0c46c"], []),
    .element(
      "path",
      [
        "fill": "none", "stroke": "#6cc5bb", "stroke-width": "6", "stroke-linecap": "round",
        "d": "M900 325L909 334L916 330",
      ], []),
    .element("path", ["fill": "#fff", "d": "M913 317L928 321L924 337L909 333Z"], []),
    .element("circle", ["cx": "916", "cy": "332", "r": "3.4", "fill": "#f0c9a0"], []),
    .element("circle", ["cx": "898", "cy": "312", "r": "9", "fill": "#f0c9a0"], []),
    .element("path", ["fill": "#fbe9d2", "d": "M878 310Q890 303 898 290Q906 303 918 310Q898 315 878 310Z"], []),
  ]
}
