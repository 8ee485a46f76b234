/**
 * A name in a Korean sentence with the particle it takes: 식당은, 매장과, 서비스 2는, and “WiFi 접점은”.
 *
 * The particle goes by the last sound. Hangul and digits say how they sound; a Latin word does not (“email” ends in a
 * consonant, “Apple” too), so such a name is followed by a noun whose sound is known. Never guesses.
 */
import { josa } from 'es-hangul';

export type Particle = '은/는' | '이/가' | '을/를' | '와/과';

/** 영 일 이 삼 사 오 육 칠 팔 구: each digit by a word that ends like it. */
const digitSounds = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const closers = /[\s)\]}>"'”’」』》.,!?…]+$/u;

/** `noun` is the Hangul word to put after a name whose sound cannot be known: “접점”. */
export function withParticle(name: string, noun: string, particle: Particle): string {
  const sound = lastSound(name);
  if (sound === null) return josa(name === '' ? noun : `${name} ${noun}`, particle);
  return name + josa(sound, particle).slice(sound.length);
}

/** A Hangul syllable that ends as the name does, or null when the letters do not tell. */
function lastSound(name: string): string | null {
  const last = name.replace(closers, '').at(-1) ?? '';
  if (/[가-힣]/u.test(last)) return last;
  return /\d/u.test(last) ? (digitSounds[Number(last)] ?? null) : null;
}
