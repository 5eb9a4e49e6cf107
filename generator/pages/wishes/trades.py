"""What trades call themselves, under the words by which a site's industries are named.

A site's industry is known by its names and by its id. Beyond those, a line here lends its words to every industry of a
site whose Chinese name holds one of the line's first words: 冷库 to 冷链物流. Must not know any site's industries.
"""

from __future__ import annotations

TRADES = {
    "冷链": (
        "冷链|冷库|冷冻仓|冷藏仓|冷藏库|冷冻库|冷仓|冷链仓储|冷链物流|cold chain|cold store|cold stores|"
        "cold storage|coldstore|refrigerated warehouse|refrigerated storage|refrigerated warehousing|"
        "cold chain logistics|cold store operator|chilled storage|frozen storage|cold warehouse|deep freeze store"
    ),
    "生物医药|医药": (
        "生物医药|生物药|制药|药企|生物制药|医药|制药厂|药厂|疫苗|抗体|原料药|生物技术|biomedicine|biomedical|"
        "biopharma|biopharmaceutical|biopharmaceuticals|pharma|pharmaceutical|pharmaceuticals|biotech|"
        "biotechnology|vaccine|vaccines|antibody|antibodies|drug maker|drug factory|life sciences|life science|"
        "drug manufacturing"
    ),
    "医疗器械": (
        "医疗器械|医疗设备|医疗耗材|医用耗材|medical device|medical devices|medical equipment|medtech|"
        "surgical instruments|medical instruments|implants"
    ),
    "电池": (
        "电池|锂电|锂电池|动力电池|电池材料|电池厂|电芯|正极材料|负极材料|新能源电池|钠电池|钠离子电池|battery|"
        "batteries|battery materials|lithium|lithium battery|lithium batteries|battery cells|battery cell|"
        "battery plant|cathode|anode|battery maker|lithium ion|battery factory|sodium ion|cathodes|anodes"
    ),
    "新材料|先进材料": (
        "新材料|先进材料|复合材料|碳纤维|advanced materials|new materials|composites|composite|carbon fibre|"
        "carbon fiber|composite parts"
    ),
    "食品": (
        "食品|食品加工|食品厂|食品企业|食品加工厂|预制菜|中央厨房|饮料|乳制品|烘焙|肉制品|速冻食品|调味品|"
        "方便食品|休闲食品|food|food processing|food plant|food factory|food maker|food company|beverage|"
        "beverages|bakery|dairy|central kitchen|ready meals|food producer|food manufacturer|frozen food|snacks|"
        "food manufacturing|food processor|noodles|sauces|ready meal|food business|meat processing"
    ),
    "轨道交通": (
        "轨道交通|轨道装备|轨道交通装备|轨道车辆|铁路装备|铁路设备|机车|转向架|rail equipment|rolling stock|"
        "railway equipment|rail vehicles|bogies|train parts|rail transit equipment|bogie|railway parts|"
        "rail parts|train components"
    ),
    "精密机械|机械": (
        "精密机械|机床|数控机床|机械加工|精密加工|精密制造|机加工|精密零件|主轴|precision machinery|machine tool|"
        "machine tools|precision engineering|machining|cnc|precision parts|precision machining|"
        "precision manufacturing|spindles|machine tool builder|machine tool maker|cnc machining|"
        "precision components"
    ),
    "软件|数字产业": (
        "软件|软件公司|软件企业|软件研发|软件开发|大数据|数据中心|云计算|数据|互联网|信息技术|software|"
        "software company|software firm|software developer|data centre|data center|cloud computing|"
        "software house|it company|software studio|software team|software development|big data|data services|"
        "saas|it services|software developers|data processing"
    ),
    "物流": (
        "物流|物流企业|物流公司|仓储物流|第三方物流|快递|分拨中心|logistics|logistics company|logistics firm|"
        "logistics operator|logistics centre|logistics center|freight forwarding|freight forwarder|3pl|"
        "distribution centre|distribution center|parcel hub|logistics hub|logistics provider|logistics business|"
        "distribution hub|forwarder"
    ),
    "建材": (
        "建材|绿色建材|装配式建筑|建筑材料|装配式构件|building materials|green building|prefab|"
        "prefabricated building|prefabricated components|construction materials|prefabricated parts|"
        "building products"
    ),
    "环保": (
        "环保|环保装备|环保设备|水处理设备|固废处理|environmental equipment|environmental protection|"
        "environmental technology|water treatment equipment|pollution control|environmental protection equipment"
    ),
    "轮胎": ("轮胎|橡胶|tyre|tyres|tire|tires|rubber"),
    "智能装备|装备制造": (
        "智能装备|智能制造|机器人|高端装备|intelligent equipment|robots|robotics|smart manufacturing"
    ),
    "旅游": ("旅游|文旅|酒店|tourism|hotel|resort"),
    "基金": ("基金|股权投资|funds|private equity"),
    "5G": ("5g|通信设备|物联网|telecoms equipment|internet of things|iot"),
}
"""The words of a trade by words of Chinese industry names, separated by bars."""
