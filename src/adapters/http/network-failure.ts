// Whether the network has failed, and nothing else: an error without a status is not yet "offline".

/** axios in browsers, and the system's own codes in Node. */
const noAnswer = /^(ERR_NETWORK|ECONN[A-Z]+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** The words of Chromium, Firefox, WebKit and Node for a `fetch` that got no answer. */
const fetchFailed = /failed to fetch|networkerror|load failed|fetch failed/i;

export function isNetworkFailure(error: unknown): boolean {
  const { code, name, message } = Object(error) as { code?: unknown; name?: unknown; message?: unknown };
  if (noAnswer.test(String(code)) || name === 'NetworkError') return true;
  return name === 'TypeError' && fetchFailed.test(String(message));
}
