import Handbook

extension Site {
  /// What is kept of a page once it was delivered.
  struct RenderedPage: Sendable {
    let path: String
    let byteCount: Int
  }

  /// Renders the pages on all cores. Each is delivered where it was made, in no order, and its memory is used for the
  /// next; what is kept of them is in the order of the site.
  func renderAll<Failure: Error>(
    progress: (Pipeline.Progress) -> Void,
    deliver: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [RenderedPage] {
    // Between batches there is a moment to tell how far it is, and to stop where the disk is full.
    let batch = 256
    var made: [RenderedPage] = []
    for start in stride(from: 0, to: pages.count, by: batch) {
      let end = min(start + batch, pages.count)
      let runs = ParallelMap.mapRuns(Array(pages[start..<end])) { run in
        Result { () throws(Failure) in try render(run, deliver: deliver) }
      }
      for run in runs { made += try run.get() }
      progress(Pipeline.Progress(done: end, total: pages.count))
    }
    return made
  }

  private func render<Failure: Error>(
    _ plans: ArraySlice<PagePlan>, deliver: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [RenderedPage] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(128 << 10)
    var made: [RenderedPage] = []
    for plan in plans {
      bytes.removeAll(keepingCapacity: true)
      render(plan, to: &bytes)
      try deliver(plan.path, bytes)
      made.append(RenderedPage(path: plan.path, byteCount: bytes.count))
    }
    return made
  }
}
