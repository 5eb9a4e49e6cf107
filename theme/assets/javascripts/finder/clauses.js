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

// By clause, up to which token it says what somebody has: there it says what is wanted, or ends.
const hadUntil = (tokens, clauses) => {
  const until = new Map();
  const open = new Set();
  tokens.forEach((token, at) => {
    const clause = clauses[at];
    if (token.has("have")) {
      open.add(clause);
    } else if (open.has(clause) && (token.has("want") || token.has("seek"))) {
      open.delete(clause);
      until.set(clause, at);
    }
    if (open.has(clause)) until.set(clause, at + 1);
  });
  return until;
};

// Whether the clause of each token, or the part of it behind a negation, is no wish.
export const unwishedOf = (tokens, clauses) => {
  const whole = new Set(clauses.filter((_, at) => tokens[at].has("not_at_all")));
  const until = hadUntil(tokens, clauses);
  let isDenied = false;
  return tokens.map((token, at) => {
    if (token.has("not")) isDenied = true;
    else if (token.has("break") || token.has("want")) isDenied = false;
    const isHad = at < (until.get(clauses[at]) ?? 0);
    return (isDenied || isHad || whole.has(clauses[at])) && !token.has("break");
  });
};
