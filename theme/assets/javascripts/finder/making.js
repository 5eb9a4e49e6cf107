// Elements made by the finder's scripts: text is always text, never markup.
export const make = (tag, { dataset, ...attributes } = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  Object.assign(element.dataset, dataset);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

// what the site wrote for a cell: the first line as it is, a second in small print
export const written = (text) => {
  const [first, small] = text.split("\n");
  return small ? [first, make("small", {}, small)] : [first];
};
