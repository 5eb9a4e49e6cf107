"""The words that invented records are made of, each in Chinese and English.

Owns the vocabulary and the sentences with their ``{slots}``. Must not know records or how they are written down.
Every firm and every place is invented, and says so: 示例 and "sample" stand in each name.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """The same words in both languages."""

    zh: str
    en: str


class Product(NamedTuple):
    """What a project makes: its name, the unit of its capacity, and the least capacity in that unit."""

    industry: str
    name: Pair
    unit: Pair
    least: int


INDUSTRIES: dict[str, tuple[Pair, Pair]] = {
    "new-materials": (
        Pair("新材料", "New materials"),
        Pair(
            "绿色建材、功能薄膜和轻量化材料。", "Green building materials, functional films and lightweight materials."
        ),
    ),
    "intelligent-equipment": (
        Pair("智能装备", "Intelligent equipment"),
        Pair("工业机器人、数控机床和关键零部件。", "Industrial robots, machine tools and their key components."),
    ),
    "biomedicine": (
        Pair("生物医药", "Biomedicine"),
        Pair(
            "体外诊断、医用耗材和中药饮片。", "In-vitro diagnostics, medical consumables and prepared herbal medicine."
        ),
    ),
    "automotive-parts": (
        Pair("汽车零部件", "Automotive parts"),
        Pair(
            "新能源汽车的电驱、热管理和底盘部件。", "Drives, thermal systems and chassis parts for electric vehicles."
        ),
    ),
    "electronics": (
        Pair("电子信息", "Electronics"),
        Pair("传感器、连接器和智能终端。", "Sensors, connectors and smart terminals."),
    ),
    "food-processing": (
        Pair("食品加工", "Food processing"),
        Pair(
            "预制菜、调味品和山地农产品精深加工。",
            "Prepared dishes, seasonings and the processing of mountain farm produce.",
        ),
    ),
    "trade-logistics": (
        Pair("商贸物流", "Trade and logistics"),
        Pair("冷链、城市配送和大宗商品仓储。", "Cold chain, city deliveries and bulk storage."),
    ),
    "new-energy": (
        Pair("新能源", "New energy"),
        Pair("储能、氢能装备和光伏组件。", "Energy storage, hydrogen equipment and solar modules."),
    ),
}

_TONNES, _SETS = Pair("吨/年", " tonnes a year"), Pair("套/年", " sets a year")
_VOLUME, _PIECES = Pair("立方米/年", " m³ a year"), Pair("件/年", " pieces a year")

PRODUCTS = (
    Product("new-materials", Pair("蒸压加气混凝土板材", "autoclaved aerated concrete panels"), _VOLUME, 60000),
    Product("new-materials", Pair("高性能碳纤维预浸料", "high-performance carbon-fibre prepreg"), _TONNES, 800),
    Product("new-materials", Pair("生物降解薄膜", "biodegradable film"), _TONNES, 5000),
    Product(
        "intelligent-equipment", Pair("协作机器人关节模组", "joint modules for collaborative robots"), _SETS, 20000
    ),
    Product("intelligent-equipment", Pair("精密数控转台", "precision rotary tables"), _SETS, 3000),
    Product("intelligent-equipment", Pair("智能仓储分拣装备", "automated sorting equipment"), _SETS, 400),
    Product("biomedicine", Pair("体外诊断试剂", "in-vitro diagnostic reagents"), _SETS, 600000),
    Product("biomedicine", Pair("医用无纺布", "medical non-wovens"), _TONNES, 4000),
    Product("biomedicine", Pair("中药配方颗粒", "herbal granules"), _TONNES, 900),
    Product("automotive-parts", Pair("电驱动总成壳体", "housings for electric drives"), _PIECES, 200000),
    Product("automotive-parts", Pair("热管理阀组", "valve units for thermal management"), _SETS, 150000),
    Product("automotive-parts", Pair("一体化压铸底盘件", "die-cast chassis parts"), _PIECES, 80000),
    Product("electronics", Pair("微机电压力传感器", "micro-electromechanical pressure sensors"), _PIECES, 2000000),
    Product("electronics", Pair("高速连接器", "high-speed connectors"), _PIECES, 5000000),
    Product("electronics", Pair("车载显示模组", "display modules for vehicles"), _SETS, 300000),
    Product("food-processing", Pair("预制菜", "prepared dishes"), _TONNES, 12000),
    Product("food-processing", Pair("复合调味料", "blended seasonings"), _TONNES, 8000),
    Product("food-processing", Pair("冻干果蔬", "freeze-dried fruit and vegetables"), _TONNES, 1500),
    Product("trade-logistics", Pair("冷链分拨", "cold-chain distribution"), _TONNES, 200000),
    Product("trade-logistics", Pair("城市共同配送", "joint city deliveries"), _TONNES, 150000),
    Product("new-energy", Pair("液冷储能柜", "liquid-cooled storage cabinets"), _SETS, 2000),
    Product("new-energy", Pair("氢燃料电池电堆", "hydrogen fuel-cell stacks"), _SETS, 1000),
    Product("new-energy", Pair("光伏组件边框", "frames for solar modules"), _TONNES, 20000),
)

FIRMS = (
    *(Pair("远航", "Yuanhang"), Pair("青禾", "Qinghe"), Pair("嘉陵", "Jialing"), Pair("明川", "Mingchuan")),
    *(Pair("恒岳", "Hengyue"), Pair("云桥", "Yunqiao"), Pair("瑞石", "Ruishi"), Pair("江南", "Jiangnan")),
    *(Pair("星野", "Xingye"), Pair("博远", "Boyuan"), Pair("朗清", "Langqing"), Pair("海棠", "Haitang")),
    *(Pair("木洞", "Mudong"), Pair("丰盛", "Fengsheng"), Pair("鼎新", "Dingxin"), Pair("天合", "Tianhe")),
)

ORIGINS = (
    *(Pair("长三角", "Yangtze River Delta"), Pair("粤港澳大湾区", "Guangdong–Hong Kong–Macao Greater Bay Area")),
    *(Pair("京津冀", "Beijing–Tianjin–Hebei"), Pair("成都", "Chengdu"), Pair("重庆主城", "Central Chongqing")),
    *(Pair("湖北武汉", "Wuhan, Hubei"), Pair("德国", "Germany"), Pair("新加坡", "Singapore")),
)

PARK_NAMES = (
    *(Pair("江湾", "Jiangwan"), Pair("麻柳", "Maliu"), Pair("界石", "Jieshi"), Pair("南彭", "Nanpeng")),
    *(Pair("石龙", "Shilong"), Pair("双河", "Shuanghe"), Pair("一品", "Yipin"), Pair("花溪", "Huaxi")),
)

SUMMARIES = (
    Pair(
        "在{park}建设{product}生产基地，投资{investment}，用地{land}，达产后年产能{capacity}。示例记录。",
        "A plant for {product} in {park}: an investment of {investment} on {land}, with a capacity of {capacity}. "
        "A sample record.",
    ),
    Pair(
        "{firm}投资{investment}生产{product}，建筑面积{floor}，预计带动就业{jobs}人。示例记录。",
        "{firm} invests {investment} in {product}, with a floor area of {floor} and {jobs} jobs expected. "
        "A sample record.",
    ),
    Pair(
        "{product}项目，落户{park}，围绕主导产业补链强链，产能{capacity}。示例记录。",
        "A project for {product} in {park} that closes a gap in the leading industry, with a capacity of {capacity}. "
        "A sample record.",
    ),
)

SENTENCES = (
    Pair(
        "项目由**{firm}**发起，选址{park}，总投资{investment}，用地{land}，规划建筑面积{floor}。",
        "The project was started by **{firm}**. It stands in {park}, with a total investment of {investment} "
        "on {land} and a planned floor area of {floor}.",
    ),
    Pair(
        "主要建设生产车间、研发中心、检测实验室和配套仓库，生产线按智能化标准布置，关键工序在线检测。",
        "It comprises workshops, a development centre, a testing laboratory and warehouses; the lines are automated "
        "and the key steps are inspected in line.",
    ),
    Pair(
        "全部达产后，{product}产能为{capacity}，产品供应本地整机企业，并经由铁路和港口发往沿海及海外市场。",
        "In full production the capacity for {product} is {capacity}. The goods go to manufacturers nearby and, by "
        "rail and port, to the coast and to markets abroad.",
    ),
    Pair(
        "建设周期预计{months}个月，设备分批进场，先期投运的车间可以单独验收、单独投产。",
        "Construction is expected to take {months} months. Equipment arrives in lots, and workshops that are ready "
        "first can be accepted and put into operation by themselves.",
    ),
    Pair(
        "预计年产值{output}，年税收{tax}，新增就业岗位{jobs}个，其中技术和管理岗位占{share}%。",
        "Yearly output of {output} and yearly tax of {tax} are expected, with {jobs} new jobs, {share}% of them "
        "technical or managerial.",
    ),
    Pair(
        "园区提供双回路供电、工业用水和天然气，污水接入园区处理厂，距高速公路入口{distance}公里。",
        "The park provides power by two circuits, industrial water and natural gas; sewage is led to its own "
        "treatment plant. The nearest expressway entrance is {distance} km away.",
    ),
    Pair(
        "企业与本地高校共建实验室，围绕材料配方、工艺仿真和质量追溯开展联合攻关，成果优先在园区转化。",
        "The firm runs a laboratory together with a local university. They work on formulas, process simulation and "
        "the tracing of quality, and what they find is put to use in the park first.",
    ),
    Pair(
        "招商服务专班负责协调规划、环评、能评、用工和融资事项，重大问题实行清单管理、逐项销号。",
        "A service team of the bureau coordinates planning, environmental and energy assessments, recruitment and "
        "finance; open questions are kept on a list and closed one by one.",
    ),
    Pair(
        "项目采用余热回收和屋顶光伏，单位产品综合能耗比行业平均水平低{saving}%，生产用水循环利用。",
        "Waste heat is recovered and the roofs carry solar panels; energy use for each unit of product is {saving}% "
        "below the average of the industry, and process water is recycled.",
    ),
    Pair(
        "合作方式可以商谈：\n\n- 独资建设，购地自建；\n- 租用标准厂房，先租后买；\n- 与园区平台公司合资。",
        "The form of cooperation is open:\n\n- sole investment on purchased land;\n- a rented standard workshop, "
        "with the option to buy;\n- a joint venture with the park’s own company.",
    ),
)

COOPERATION = (
    Pair(
        "独资、合资或合作；可购地自建，也可租用标准厂房。",
        "Sole investment, joint venture or partnership; on purchased land or in a rented workshop.",
    ),
    Pair(
        "欢迎龙头企业牵头，配套企业跟进，可以分期建设。",
        "A lead firm bringing its suppliers is welcome; construction can be phased.",
    ),
)

MILESTONES = (
    Pair("完成备案并取得建设用地规划许可。", "Registered, with the planning permit for the land."),
    Pair("主体结构封顶，设备开始招标。", "Main structure topped out; tenders for equipment opened."),
    Pair("首条生产线完成调试。", "First production line commissioned."),
)
