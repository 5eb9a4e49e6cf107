// Where in a sentence something is wished for, and where not: clauses, negations, what somebody has already.
// The same as generator/pages/wishes/clauses.py.

// The number of the clause of each token; what parts two clauses belongs to the first.
export const clausesOf = (tokens) => {
  let clause = 0;
  return tokens.map((token) => {
    const here = clause;
    if (token.has("break")) clause += 1;
    return here;
  });
};

// Whether the clause of each token, or the part of it behind a negation, is no wish.
export const unwishedOf = (tokens, clauses) => {
  const whole = new Set(clauses.filter((_, at) => tokens[at].has("have") || tokens[at].has("not_at_all")));
  let isDenied = false;
  return tokens.map((token, at) => {
    if (token.has("not")) isDenied = true;
    else if (token.has("break") || token.has("want")) isDenied = false;
    return (isDenied || whole.has(clauses[at])) && !token.has("break");
  });
};
