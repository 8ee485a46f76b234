/** How people move in the made-up rental service, beyond going from stage to stage. */
import type { ConnectionKind } from '../model/JourneyMap';
import { share, type RentalMeasure, type RentalPersona } from './rentalFacts';
import type { Bilingual } from './Bilingual';

export interface RentalConnection {
  /** Keys of a persona, stage or touchpoint. */
  readonly from: string;
  readonly to: string;
  readonly kind: ConnectionKind;
  readonly label?: Bilingual;
  readonly personas?: readonly RentalPersona[];
  readonly measure?: RentalMeasure;
}

export const rentalConnections: readonly RentalConnection[] = [
  { from: 'couple', to: 'community', kind: 'flow', personas: ['couple'] },
  { from: 'owner', to: 'flyer', kind: 'flow', personas: ['owner'] },
  { from: 'senior', to: 'store', kind: 'flow', personas: ['senior'] },
  {
    from: 'price',
    to: 'chatbot',
    kind: 'flow',
    label: ['요금을 몰라 문의', 'price unclear, asks'],
    personas: ['couple'],
  },
  {
    from: 'order',
    to: 'store',
    kind: 'drop-off',
    label: ['본인인증에서 막혀 매장으로', 'stuck at the identity check, off to the store'],
    measure: {
      metric: 'orderDropOff',
      source: ['웹·앱 로그, 3분기', 'Web and app logs, third quarter'],
      value: share(1140, 3960),
    },
  },
  { from: 'order', to: 'booking', kind: 'flow' },
  { from: 'booking', to: 'install', kind: 'flow' },
  {
    from: 'emailInquiry',
    to: 'callCentre',
    kind: 'return',
    label: ['답이 없어 다시 전화', 'no answer, so they call'],
  },
  {
    from: 'callCentre',
    to: 'repairVisit',
    kind: 'flow',
    label: ['고객센터 → AS팀 인계', 'handed over to repair'],
  },
  {
    from: 'cancel',
    to: 'renewal',
    kind: 'return',
    label: ['해지 방어 뒤 재약정', 'persuaded to renew'],
    personas: ['senior'],
  },
  {
    from: 'advocacy',
    to: 'awareness',
    kind: 'return',
    label: ['추천받은 지인', 'friends who were told'],
  },
];
