// The inputs of the Try box are kept in this browser for each exercise, and a filling is put in
// without running anything.
const fields = (): NodeListOf<HTMLTextAreaElement | HTMLSelectElement> =>
  document.querySelectorAll('#try [name="input"]');

export function keepInputs(name: string): void {
  const values = Array.from(fields(), (field) => field.value);
  if (values.length === 0) return;
  try {
    localStorage.setItem(`gradus-try:${name}`, JSON.stringify(values));
  } catch {
    // Not remembered, then.
  }
}

export function restoreInputs(name: string): void {
  try {
    const kept = JSON.parse(localStorage.getItem(`gradus-try:${name}`) ?? '[]') as string[];
    const all = fields();
    if (kept.length === all.length) all.forEach((field, i) => (field.value = kept[i]));
  } catch {
    // Nothing kept that can be read.
  }
}
