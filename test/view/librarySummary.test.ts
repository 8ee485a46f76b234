import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../src/layout/layoutMap';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { boundPicture, maxPictureBoxes, type LibraryPicture } from '../../src/storage/LibraryRow';
import type { MapSummary } from '../../src/storage/LibraryRow';
import { mostSummaryBoxes, summariseLayout, summariseMap } from '../../src/view/librarySummary';
import { csat, measuredMap } from '../ranking/measuredMap';
import { exampleMap } from './exampleMap';

describe('the library row', () => {
  it('counts, and names the weakest with its stage and health', () => {
    const map = exampleMap();
    const row: MapSummary = summariseMap(map, rankWeakest(map));
    expect(row.counts).toEqual({ personas: 0, stages: 2, touchpoints: 9 });
    expect(row.weakest).toMatchObject({ name: 'Email support', stage: 'Service' });
    expect(row.weakest?.health).toBeCloseTo(19.232889, 5);
    expect(row.title).toBe('Measured');
  });

  it('names no weakest when nothing is ranked: three answers are not enough', () => {
    const map = measuredMap({ spots: [{ id: 't', measured: [csat(0, 3)] }] });
    expect(summariseMap(map, rankWeakest(map)).weakest).toBeUndefined();
  });
});

describe('the library picture', () => {
  it('holds every box from the corner on, with health where there is one', () => {
    const map = exampleMap();
    const picture: LibraryPicture = summariseLayout(map, layoutMap(map), rankWeakest(map));
    expect(picture.boxes).toHaveLength(2 + 9);
    expect(Math.min(...picture.boxes.map(({ x }) => x))).toBe(0);
    expect(Math.min(...picture.boxes.map(({ y }) => y))).toBe(0);
    const withHealth = picture.boxes.filter(({ health }) => health !== undefined);
    expect(withHealth).toHaveLength(8);
    expect(picture.boxes.every((box) => box.x + box.width <= picture.width)).toBe(true);
    expect(picture.boxes.every((box) => box.y + box.height <= picture.height)).toBe(true);
  });

  it('of a large map keeps the stages and the weakest, and no more than the storage takes', () => {
    const spots = Array.from({ length: 900 }, (_, index) => ({
      id: `t${index}`,
      stage: `s${index % 30}`,
      measured: [csat(index % 40, 40)],
    }));
    const map = measuredMap({ spots });
    const ranking = rankWeakest(map);
    const picture: LibraryPicture = summariseLayout(map, layoutMap(map), ranking);
    expect(mostSummaryBoxes).toBe(maxPictureBoxes);
    expect(picture.boxes).toHaveLength(mostSummaryBoxes);
    expect(boundPicture(picture)).toBe(picture);
    expect(picture.boxes.filter(({ kind }) => kind === 'stage')).toHaveLength(30);
    const weakest = Math.round(ranking.ranked[0]?.adjustedHealth ?? -1);
    expect(picture.boxes.some(({ health }) => health === weakest)).toBe(true);
  });

  it('of an empty map is empty and finite', () => {
    const map = measuredMap({ spots: [] });
    expect(summariseLayout(map, layoutMap(map), rankWeakest(map))).toMatchObject({
      width: 0,
      height: 0,
      boxes: [],
    });
  });
});
