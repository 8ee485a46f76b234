import { describe, expect, it } from 'vitest';
import { withParticle } from '../../src/view/withParticle';

describe('Korean particles', () => {
  it.each([
    ['식당', '식당은', '식당과', '식당이'],
    ['매표소', '매표소는', '매표소와', '매표소가'],
    ['서비스 2', '서비스 2는', '서비스 2와', '서비스 2가'],
    ['출구 3', '출구 3은', '출구 3과', '출구 3이'],
    ['7', '7은', '7과', '7이'],
    ['식당(3층)', '식당(3층)은', '식당(3층)과', '식당(3층)이'],
    ['“매장”', '“매장”은', '“매장”과', '“매장”이'],
  ])('go by the last sound of %s', (name, topic, and, subject) => {
    expect(withParticle(name, '접점', '은/는')).toBe(topic);
    expect(withParticle(name, '접점', '와/과')).toBe(and);
    expect(withParticle(name, '접점', '이/가')).toBe(subject);
  });

  it.each(['WiFi', 'email', 'A/S', '커피☕', 'カフェ'])(
    'go by the noun when %s does not tell its sound',
    (name) => {
      expect(withParticle(name, '접점', '은/는')).toBe(`${name} 접점은`);
      expect(withParticle(name, '접점', '와/과')).toBe(`${name} 접점과`);
    },
  );

  it('stand with the noun alone when there is no name', () => {
    expect(withParticle('', '접점', '이/가')).toBe('접점이');
  });
});
