/** The mark: a dark stone with one streak of gold. Decoration; the name stands beside it or on the link around it. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--brand)" />
      <path d="M4 22.5 28 11.5v3.2L4 25.7z" fill="var(--gold-streak)" />
    </svg>
  );
}
