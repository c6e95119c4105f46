// A click elsewhere and Escape close what lies over the page, while `isOver` says that it does.
function closesLikeAMenu(details, isOver = () => true) {
  const close = () => { if (isOver()) details.open = false; };
  listen(document, "click", (event) => { if (!details.contains(event.target)) close(); });
  listen(details, "keydown", (event) => {
    if (event.key !== "Escape" || !details.open || !isOver()) return;
    close();
    details.querySelector("summary").focus();
  });
}
