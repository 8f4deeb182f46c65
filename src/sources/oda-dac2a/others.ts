import { names } from "../kit/cells.js";

/**
 * Names in the OECD's tables that are neither a state or territory nor one of the groups of the record: agencies, funds,
 * foundations, and what is not given to any one country. They are kept under their own names.
 */
export const otherDonors = names(`
  Adaptation Fund | African Development Bank [AfDB] | African Development Bank, Total |
  African Development Fund [AfDF] | Arab Bank for Economic Development in Africa [BADEA] |
  Arab Fund (AFESD) | Arcadia Fund | Arcus Foundation | Asian Development Bank [AsDB] |
  Asian Development Bank, Total | Asian Infrastructure Investment Bank [AIIB] |
  BBVA Microfinance Foundation | Bernard van Leer Foundation | Bill & Melinda Gates Foundation |
  Caribbean Development Bank [CarDB] | Carnegie Corporation of New York |
  Center of Excellence in Finance [CEF] | Central Emergency Response Fund [CERF] |
  Charity Projects Ltd (Comic Relief) | Children's Investment Fund Foundation | Citi Foundation |
  Climate Investment Funds [CIF] | Conrad N. Hilton Foundation | Council of Europe Development Bank [CEB]
  | David & Lucile Packard Foundation | Dutch Postcode Lottery |
  European Bank for Reconstruction and Development [EBRD] | Food and Agriculture Organisation [FAO] |
  Ford Foundation | Gatsby Charitable Foundation | Global Alliance for Vaccines and Immunization [GAVI] |
  Global Environment Facility [GEF] | Global Fund | Global Green Growth Institute [GGGI] |
  Gordon and Betty Moore Foundation | Grameen Crédit Agricole Foundation | Green Climate Fund [GCF] |
  H&M Foundation | IFAD | IKEA Foundation | IMF (Concessional Trust Funds) |
  Inter-American Development Bank [IDB] | Inter-American Development Bank, Total |
  International Atomic Energy Agency [IAEA] | International Bank for Reconstruction and Development [IBRD]
  | International Development Association [IDA] | International Finance Corporation [IFC] |
  International Labour Organisation [ILO] | International Monetary Fund, Total |
  Islamic Development Bank [IsDB] | Jacobs Foundation | John D. & Catherine T. MacArthur Foundation |
  LEGO Foundation | La Caixa Banking Foundation | Laudes Foundation | MAVA Foundation |
  Margaret A. Cargill Foundation | MasterCard Foundation | McKnight Foundation | MetLife Foundation |
  Michael & Susan Dell Foundation | Montreal Protocol | Nordic Development Fund [NDF] |
  Norwegian Postcode Lottery | OPEC Fund for International Development [OPEC Fund] | OSCE | Oak Foundation
  | Omidyar Network Fund, Inc. | Other Multilateral, Total | Other Multilaterals | Other donor countries |
  People's Postcode Lottery | Regional Development Banks, Total | Rockefeller Foundation |
  Swedish Postcode Lottery | UN Institute for Disarmament Research [UNIDIR] |
  UN Peacebuilding Fund [UNPBF] | UNAIDS | UNDP | UNECE | UNEP | UNFPA | UNHCR | UNICEF | UNRWA | UNTA |
  United Nations, Total | United Postcode Lotteries, Total | WFP | Wellcome Trust |
  William & Flora Hewlett Foundation | World Bank Group, Total | World Bank, Total |
  World Diabetes Foundation | World Health Organisation [WHO] | World Tourism Organisation [UNWTO]
`);

export const otherRecipients = names(`
  Af. D B | Africa, regional | African Dev. Fund | America, regional | AsDB Special Funds | Asia, regional
  | Asian Dev. Bank | CABEI | Caribbean & Central America, regional | Caribbean Dev. Bank |
  Caribbean, regional | Central America, regional | Central Asia, regional |
  Countries not classified by the World Bank | Developing countries, unspecified | EDF | EIB |
  East African Community | Eastern Africa, regional | Europe, regional | Far East Asia, regional | IBRD |
  IDA | IDA-MDRI | IDB | IDB Special Oper. Fund | IFAD | IFC | IMF | MADCT Unspecified | MIGA |
  Mekong Delta Project | Melanesia, regional | Middle Africa, regional | Middle East, regional |
  North of Sahara, regional | Oceania, regional | Other EU institutions | Other Multilateral |
  Other Regional Banks | Other UN | Other World Bank (AMCs) | Part I Unallocated by income |
  Polynesia, regional | South & Central Asia, regional | South America, regional | South Asia, regional |
  South of Sahara, regional | Southern Africa, regional | States Ex-Yugoslavia unspecified | UNDP | UNFPA
  | UNHCR | UNICEF | UNRWA | WFP | Western Africa, regional | WorldBank High income countries |
  WorldBank Low income countries | WorldBank Lower-middle income countries |
  WorldBank Upper-middle income countries
`);
