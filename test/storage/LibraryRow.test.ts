import { describe, expect, it } from 'vitest';
import { boundPicture, joinEntry, maxPictureBoxes, type PictureBox } from '../../src/storage/LibraryRow';
import { mapId, picture, summary } from './contract';

describe('boundPicture', () => {
  it('keeps stages and personas when there are too many boxes: they carry the shape', () => {
    const stage: PictureBox = { x: 0, y: 0, width: 9, height: 9, kind: 'stage' };
    const persona: PictureBox = { ...stage, kind: 'persona' };
    const { boxes } = boundPicture({
      ...picture(mapId, 0),
      boxes: [...picture(mapId, 600).boxes, stage, persona],
    });
    expect(boxes).toHaveLength(maxPictureBoxes);
    expect(boxes.filter((box) => box.kind !== 'touchpoint')).toEqual([stage, persona]);
  });

  it('leaves a picture of 400 boxes alone', () => {
    const whole = picture(mapId, maxPictureBoxes);
    expect(boundPicture(whole)).toBe(whole);
  });
});

describe('joinEntry', () => {
  it('prefers what a leaving page left only when it is not older', () => {
    const stored = summary(mapId, 'stored', '2024-05-02T00:00:00Z');
    const older = { row: summary(mapId, 'left', '2024-05-01T00:00:00Z'), picture: picture(mapId, 1) };
    const newer = { row: summary(mapId, 'left', '2024-05-03T00:00:00Z'), picture: picture(mapId, 2) };
    expect(joinEntry(stored, picture(mapId, 5), older)).toEqual({ row: stored, picture: picture(mapId, 5) });
    expect(joinEntry(stored, picture(mapId, 5), newer)).toEqual(newer);
  });

  it('keeps the creation time and the bin of the stored row', () => {
    const stored = { ...summary(mapId, 'stored'), deletedAt: '2024-05-09T00:00:00Z' };
    const left = { row: { ...summary(mapId, 'left'), createdAt: '1999-01-01T00:00:00Z' } };
    expect(joinEntry(stored, undefined, left).row).toEqual({ ...stored, title: 'left' });
  });
});
