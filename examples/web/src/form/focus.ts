// Where the focus goes after the form changed.

/** Moves the focus to the first of these elements that is there, once the form is drawn again. */
export function focusLater(...ids: readonly string[]): void {
  setTimeout(() => {
    const element = ids.map((id) => document.getElementById(id)).find((it) => it !== null);
    element?.focus();
    element?.scrollIntoView({ block: "center" });
  }, 50);
}
