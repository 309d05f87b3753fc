// Lets the worker start that reads large files: under Trusted Types the browser asks the policy called `default` for its URL.

/** Lets files of this build run, which lie beside this one, and nothing else; in development the server has sources elsewhere too. */
export function trustOwnFiles() {
  const { url } = import.meta;
  const ownFiles = new URL(import.meta.env?.DEV ? '/' : '.', url).href;
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (script) => (new URL(script, document.baseURI).href.startsWith(ownFiles) ? script : null),
  });
}
