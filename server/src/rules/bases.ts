// The notices and articles that rules rest on.
import { type Localized, localized } from '../text/localized.ts';

export const formatNotice: Localized = localized(
  '国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》',
  'Format of annual reports, 国办公开办函〔2021〕30号',
);

export const feeRules: Localized = localized(
  '国办函〔2020〕109号《政府信息公开信息处理费管理办法》，年度报告格式第六部分',
  'Rules on information processing fees, 国办函〔2020〕109号; section 六 of the format',
);

export const legislationLaw: Localized = localized(
  '《中华人民共和国立法法》第九十一条、第九十三条：规章由国务院部门和省、设区的市、自治州人民政府制定',
  'Articles 91 and 93 of the Legislation Law: only ministries, provinces, cities with districts and autonomous prefectures issue 规章',
);

export const accurateDisclosure: Localized = localized(
  '《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息',
  'Article 6 of the Regulation on government information disclosure: information is disclosed in time and accurately',
);

export const punctuationStandard: Localized = localized(
  'GB/T 15834—2011《标点符号用法》',
  'GB/T 15834—2011, the use of punctuation marks',
);

export const annualReportArticle: Localized = localized(
  '《中华人民共和国政府信息公开条例》第四十九条、第五十条：每年公布上一年度的政府信息公开工作年度报告',
  'Articles 49 and 50 of the Regulation on government information disclosure: each year the report on the year before is published',
);

export const annualReportPractice: Localized = localized(
  '年度报告的通行写法：在开头写明所列数据的统计期限',
  'The customary introduction of annual reports, which states the period of the figures',
);
