// What readers keep of the course is a script of its own: a page in a folder can keep nothing.
if (course.offline && isSecureContext && location.protocol.startsWith("http") && navigator.serviceWorker) {
  const script = document.createElement("script");
  script.src = new URL(course.offline, document.currentScript.src);
  document.head.append(script);
}
