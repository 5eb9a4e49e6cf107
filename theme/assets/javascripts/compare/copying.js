// The clipboard: browsers hand it over during an event of copying on every host, also where it is not encrypted.

/** Copy a text in some forms, by their types; returns whether the browser took it. */
export const copyAs = (forms) => {
  let done = false;
  const fill = (event) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
};
