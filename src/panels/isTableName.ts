/** Whether a file's name is one that tables of answers have. Decides who reads the file; its bytes tell what is in it. */
export function isTableName(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt|xlsx|zip)$/i.test(name);
}
