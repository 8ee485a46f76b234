import type { Translation } from '../Translation';
import type * as english from '../en/presets';

export const channelGroup: Translation<typeof english.channelGroup> = {
  traditional: '전통 매체',
  social: '소셜',
  digital: '디지털',
  direct: '직접 접촉',
};

export const channelPreset: Translation<typeof english.channelPreset> = {
  print: '인쇄물',
  video: 'TV·영상',
  audio: '라디오·오디오',
  publicRelations: '언론·홍보',
  ownSocial: '자사 소셜 미디어',
  otherSocial: '고객 게시물·후기',
  site: '웹사이트',
  app: '앱',
  chatbot: '챗봇',
  onlineShop: '온라인 몰',
  email: '이메일',
  store: '매장',
  phone: '전화',
  support: '고객센터',
};

export const departmentPreset: Translation<typeof english.departmentPreset> = {
  marketing: '마케팅',
  sales: '영업',
  product: '상품기획',
  support: '고객지원',
  operations: '운영',
  delivery: '배송',
  finance: '재무',
  it: 'IT',
};

export const channelIcon: Translation<typeof english.channelIcon> = {
  print: '종이',
  video: '영상',
  audio: '소리',
  press: '확성기',
  social: '네트워크',
  people: '사람들',
  web: '지구본',
  app: '휴대전화 화면',
  chat: '말풍선',
  shop: '쇼핑백',
  store: '매장',
  phone: '전화기',
  support: '헤드셋',
  mail: '편지봉투',
  sign: '표지판',
  transport: '자동차',
  food: '식기',
  wifi: '와이파이',
  security: '방패',
  place: '장소',
};
