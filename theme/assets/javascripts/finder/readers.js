// The readers of what people type, and the grammar that they read by: fetched when they are first wanted.

const fetched = async (address) => {
  const [answer, { readQuantity }, { readWishes }] = await Promise.all([
    fetch(address),
    import("./quantity.js"),
    import("./wishes.js"),
  ]);
  if (!answer.ok) return null;
  const rules = await answer.json();
  return {
    readQuantity: (...asked) => readQuantity(rules, ...asked),
    readWishes: (sentence) => readWishes(rules, sentence),
  };
};

// Returns a function that gives the readers, or null where a page has no grammar or it does not come.
export const readersAt = (address) => {
  let coming = null;
  return () => (coming ??= address ? fetched(address).catch(() => null) : Promise.resolve(null));
};
