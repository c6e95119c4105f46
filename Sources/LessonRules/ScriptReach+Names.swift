extension ScriptReach {
  /// Names in scripts through which other sites can be reached.
  enum Names {
    /// They contact sites, and their first argument says which.
    static let callers: Set<String> = [
      "fetch", "sendBeacon", "importScripts", "import", "EventSource", "WebSocket", "Worker",
      "SharedWorker", "Audio",
    ]

    /// They contact sites, or run what nobody can see.
    static let always: Set<String> = [
      "XMLHttpRequest", "WebTransport", "RTCPeerConnection", "webkitRTCPeerConnection", "eval",
      "Function", "execScript", "atob", "FontFace", "Reflect", "adoptedStyleSheets",
    ]

    /// Properties and attributes that are an address or HTML.
    static let addresses: Set<String> = [
      "src", "href", "action", "formAction", "poster", "srcset", "imageSrcset", "srcdoc", "data",
      "ping", "innerHTML", "outerHTML", "manifest", "codebase", "lowsrc",
    ]

    /// Properties of styles that may be an address.
    static let styles: Set<String> = [
      "background", "backgroundimage", "backgroundImage", "borderimage", "borderImage",
      "borderImageSource", "borderimagesource", "liststyle", "listStyle", "liststyleimage",
      "listStyleImage", "content", "cursor", "mask", "maskimage", "maskImage", "webkitMaskImage",
      "webkitMask", "filter", "clippath", "clipPath", "cssText", "style",
    ]

    /// Parts of an address that say which site.
    static let places: Set<String> = ["host", "hostname", "protocol"]

    static let windows: Set<String> = ["window", "globalThis", "self"]

    /// Strings with such a name are there to hide it.
    static let telling: Set<String> = [
      "src", "href", "srcset", "srcdoc", "innerHTML", "outerHTML", "fetch", "eval",
      "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts", "Function",
      "formAction", "insertAdjacentHTML", "constructor",
    ]
  }
}
