/** Something is on its way. It shows itself only when that takes long enough to be noticed. */
import styles from './Loading.module.css';

export function Loading({ text }: { readonly text: string }) {
  return <output className={styles.loading}>{text}</output>;
}
