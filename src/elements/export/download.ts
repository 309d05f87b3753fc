// Hands a file to the browser's download.

const minute = 60_000;

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after this task; a minute is plenty, and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(link.href), minute);
}
