/**
 * Titles, publishers and citations of what Chancery itself compiles or works out, in Japanese. Those of other publishers
 * are theirs and stay as they are.
 */
export const ownSources: Readonly<Record<string, string>> = {
  Chancery: "Chancery",
  "Facts shipped with Chancery": "Chanceryに同梱の事実",
  "Chancery, facts/, typed in from the documents that each row names.":
    "Chancery、facts/。各行が挙げる文書から転記したもの。",
  "Centrality of states in networks of alliances and memberships":
    "同盟及び加盟のネットワークにおける国家の中心性",
  "Chancery, worked out from alliances and memberships": "Chancery（同盟及び加盟から算出）",
  "Chancery's own figures, by the metrics of graphology.": "graphologyの指標によるChanceryの算出値。",
  "Militarized disputes among the major powers": "主要国間の軍事的紛争",
  "Chancery, from Militarized Interstate Disputes and the list of major powers":
    "Chancery（軍事的国家間紛争及び主要国の一覧による）",
  "Derived by Chancery from Correlates of War Project, Militarized Interstate Disputes and State System Membership List, Major Powers.":
    "「戦争の相関」計画の軍事的国家間紛争（Militarized Interstate Disputes）及び国家体系一覧の主要国（State System Membership List, Major Powers）からChanceryが導出。",
  "Incidents at sea by area and by cell of the earth": "海域別・区画別の海上事案",
  "Chancery, positions of incidents compared with the outlines of named areas.":
    "Chancery。事案の位置を海域の輪郭と照合したもの。",
  "Distance of incidents at sea from the coast and from sea lanes": "海上事案の海岸及び航路からの距離",
  "Chancery, distances of incidents from the coast (Natural Earth, 1:10m land) and from a network of sea lanes (MARNET).":
    "Chancery。事案の海岸（Natural Earth、縮尺1000万分の1）及び航路網（MARNET）からの距離。",
  "Positions of states in the votes of the General Assembly": "総会の投票における国家の位置",
  "Chancery, worked out from the votes": "Chancery（投票から算出）",
  "Chancery's own estimate; the model follows Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017), Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2), 430-456.":
    "Chanceryの推計。模型は次による：Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017), Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2), 430-456。",
  "Entries that lists share": "複数の一覧に共通する項目",
  "Chancery, worked out from the lists": "Chancery（各一覧から算出）",
  "Chancery's own comparison of the lists of the United Nations, the United States, the United Kingdom, the European Union and Japan.":
    "国際連合、米国、英国、欧州連合及び日本の一覧をChanceryが照合したもの。",
  "Similarity of states by their alliances and votes": "同盟及び投票による国家の類似度",
  "Chancery, worked out from alliances and votes": "Chancery（同盟及び投票から算出）",
  "Chancery's own figures by the measures of Signorino, C. S. and Ritter, J. M. (1999), Tau-b or Not Tau-b, International Studies Quarterly 43, 115-144, and Häge, F. M. (2011), Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement, Political Analysis 19, 287-305.":
    "Chanceryの算出値。尺度は次による：Signorino, C. S. and Ritter, J. M. (1999), Tau-b or Not Tau-b, International Studies Quarterly 43, 115-144；Häge, F. M. (2011), Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement, Political Analysis 19, 287-305。",
};
