// Handing an enquiry to the address that takes it. Whatever happens ends in a state, never in an error: "sent",
// "refused" with a status, "late" (no answer in time) or "closed" (no connection, or none that this page may read).
export const SECONDS = 20;

export const send = async (address, body) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), SECONDS * 1000);
  try {
    const options = { method: "POST", body, credentials: "omit", headers: { Accept: "application/json" }, signal: patience.signal };
    const { ok, status } = await fetch(address, options);
    return { state: ok ? "sent" : "refused", status };
  } catch {
    return { state: patience.signal.aborted ? "late" : "closed", status: 0 };
  } finally {
    clearTimeout(timer);
  }
};
