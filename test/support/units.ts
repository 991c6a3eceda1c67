// Invented organs whose reports are generated.

export interface Unit {
  /** As it stands in the report's title. */
  readonly name: string;
  /** How the report calls it. */
  readonly self: string;
  /** The region that it serves. */
  readonly region: string;
  /** Whether it may issue regulations (规章). */
  readonly regulations: boolean;
}

function unit(name: string, self: string, region: string, regulations = false): Unit {
  return { name, self, region, regulations };
}

export const units: readonly Unit[] = [
  unit('云溪县', '我县', '全县'),
  unit('云溪县人民政府', '我县', '全县'),
  unit('云溪县人民政府办公室', '我办', '全县'),
  unit('青禾街道办事处', '我街道', '辖区'),
  unit('云溪县青禾街道办事处', '青禾街道', '辖区'),
  unit('临岚县石桥镇人民政府', '我镇', '全镇'),
  unit('白鹭乡人民政府', '我乡', '全乡'),
  unit('云溪县教育局', '我局', '全县'),
  unit('岚江市水务局', '我局', '全市'),
  unit('南屏区发展和改革局', '区发改局', '全区'),
  unit('望川区司法局', '我局', '全区'),
  unit('岚江市人民政府', '我市', '全市', true),
];
