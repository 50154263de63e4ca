import Zip

/// The drawing of a cover as pixels, for readers of EPUBs that show no SVG as a cover (those of EPUB 2, and what of it lives
/// on in e-ink devices). It has no words: such a library writes the title beside it.
///
/// The same on every machine: additions, multiplications and square roots, which IEEE 754 settles to the last bit.
struct CoverRaster {
  /// Pixels; a pixel is two units of the drawing.
  let width = CoverDrawing.width / 2
  let height: Int

  private typealias Color = (red: Double, green: Double, blue: Double)
  private var pixels: [UInt8]

  init(_ drawing: CoverDrawing, height units: Int) {
    height = units / 2
    pixels = []
    pixels.reserveCapacity(width * height * 3)
    let sky = CoverRaster.color(drawing.sky)
    for _ in 0..<(width * height) { pixels += [UInt8(sky.red), UInt8(sky.green), UInt8(sky.blue)] }
    fill(below: CoverDrawing.farEdge, CoverRaster.color(drawing.far))
    fill(below: CoverDrawing.nearEdge, CoverRaster.color(drawing.near))
    dot(CoverDrawing.way, CoverRaster.color(drawing.path))
  }

  /// `#rrggbb`
  private static func color(_ text: String) -> Color {
    let number = Int(text.dropFirst(), radix: 16) ?? 0
    return (Double(number >> 16 & 0xFF), Double(number >> 8 & 0xFF), Double(number & 0xFF))
  }

  /// Lays a colour over a pixel; `cover` says how much of the pixel it takes.
  private mutating func paint(_ x: Int, _ y: Int, _ color: Color, cover: Double) {
    guard cover > 0, (0..<width).contains(x), (0..<height).contains(y) else { return }
    let place = 3 * (y * width + x)
    let part = min(1, cover)
    for (offset, value) in [color.red, color.green, color.blue].enumerated() {
      let old = Double(pixels[place + offset])
      pixels[place + offset] = UInt8((old + (value - old) * part).rounded())
    }
  }

  /// Everything below a curve that goes from the left to the right.
  private mutating func fill(below edge: CoverDrawing.Curve, _ color: Color) {
    for x in 0..<width {
      let wanted = 2 * Double(x) + 1
      // Where on the curve this column is: halved thirty times.
      var (low, high) = (0.0, 1.0)
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if CoverRaster.point(edge, middle).x < wanted { low = middle } else { high = middle }
      }
      let top = Double(height) - CoverRaster.point(edge, low).up / 2
      for y in max(0, Int(top))..<height { paint(x, y, color, cover: Double(y + 1) - top) }
    }
  }

  /// Round dots along curves, one after the other at the same distance.
  private mutating func dot(_ curves: [CoverDrawing.Curve], _ color: Color) {
    let radius = Double(CoverDrawing.wayWidth) / 4
    var last: (x: Double, up: Double)?
    var walked = Double(CoverDrawing.wayStep)
    for curve in curves {
      for step in 0...2_000 {
        let here = CoverRaster.point(curve, Double(step) / 2_000)
        if let last {
          let (x, up) = (here.x - last.x, here.up - last.up)
          walked += (x * x + up * up).squareRoot()
        }
        last = here
        guard walked >= Double(CoverDrawing.wayStep) else { continue }
        walked -= Double(CoverDrawing.wayStep)
        disc(here.x / 2, Double(height) - here.up / 2, radius, color)
      }
    }
  }

  private mutating func disc(_ x: Double, _ y: Double, _ radius: Double, _ color: Color) {
    for row in Int(y - radius - 1)...Int(y + radius + 1) {
      for column in Int(x - radius - 1)...Int(x + radius + 1) {
        let (right, down) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        paint(column, row, color, cover: radius + 0.5 - (right * right + down * down).squareRoot())
      }
    }
  }

  private static func point(_ curve: CoverDrawing.Curve, _ t: Double) -> (x: Double, up: Double) {
    let rest = 1 - t
    let weights = [rest * rest * rest, 3 * rest * rest * t, 3 * rest * t * t, t * t * t]
    return zip(curve, weights).reduce((0, 0)) { sum, next in
      (sum.0 + Double(next.0.x) * next.1, sum.1 + Double(next.0.up) * next.1)
    }
  }

  /// The picture as a PNG: three bytes a pixel, each row as what differs from the row above.
  var png: [UInt8] {
    let row = 3 * width
    var rows: [UInt8] = []
    rows.reserveCapacity((row + 1) * height)
    for y in 0..<height {
      rows.append(2)
      for place in (y * row)..<((y + 1) * row) { rows.append(pixels[place] &- (y == 0 ? 0 : pixels[place - row])) }
    }
    let head = PNGPicture.fourBytes(width) + PNGPicture.fourBytes(height) + [8, 2, 0, 0, 0]
    return PNGPicture.signature + PNGPicture.chunk("IHDR", head) + PNGPicture.chunk("IDAT", Deflate.zlibStream(rows))
      + PNGPicture.chunk("IEND", [])
  }
}
