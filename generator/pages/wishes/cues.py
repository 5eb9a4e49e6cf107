"""The words of the slots: cues, which say what a figure is for, and things, which are a wish by themselves.

Each line is a slot (or a value of one), and its words in both languages, separated by bars. Must not know numbers.
"""

from __future__ import annotations

CUES = {
    "area": (
        "面积|占地面积|占地|用地面积|建筑面积|建面|使用面积|土地面积|厂房面积|总面积|场地面积|平面积|area|"
        "floor area|floor space|floorspace|gross floor area|gfa|site area|land area|footprint|plot size|"
        "usable area|built area"
    ),
    "price": (
        "地价|土地价格|土地价|土地单价|地块价格|出让价|出让价格|挂牌价|土地成本|亩价|每亩价格|亩均地价|土地|用地|"
        "工业用地|地块|拿地成本|用地成本|用地价格|地皮|land price|land prices|price of land|land cost|land costs|"
        "cost of land|land|plot price|price of the land"
    ),
    "cost": "单价|价格|价|价位|报价|price|prices|priced|costing|cost|costs",
    "rent": (
        "租金|租价|房租|租赁价格|租赁价|租|出租|租用|租赁|厂房租金|求租|承租|租下|rent|rents|rental|rentals|"
        "rented|renting|lease|leasing|leased|rental price|to let|rent of|tenancy|tenant"
    ),
    "ground_floor_height": (
        "层高|首层层高|首层高度|首层高|底层层高|底层高度|一楼层高|一层层高|净高|净空|净空高度|净空高|梁下净高|"
        "梁下高度|檐高|檐口高度|檐口高|室内高度|厂房高度|高度|高|挑高|举架|ground floor height|floor height|"
        "clear height|clear heights|clear headroom|headroom|ceiling height|ceiling|ceilings|eaves height|eaves|"
        "internal height|height|heights|high|clear|ground floor|first floor height|storey height|clearance|"
        "floor to ceiling|floor to ceiling height|under hook|high ceilings|ceiling clearance|"
        "clear internal height|in height|h"
    ),
    "floor_load": (
        "荷载|楼面荷载|地面荷载|地坪荷载|楼板荷载|承重|楼板承重|地面承重|楼面承重|地坪承重|承载|地坪承载|"
        "楼面承载|承载力|载荷|荷重|楼板载荷|地面承载|地面承载力|地坪承载力|楼板承载|floor load|floor loads|"
        "floor loading|floor load capacity|load bearing|floor loading capacity|floor bearing|load|loading|"
        "live load|slab load|floor strength|floor capacity|load capacity"
    ),
    "power": (
        "电|电力|用电|供电|用电负荷|电力负荷|用电容量|电力容量|负荷|变压器|变压器容量|配电|装机容量|电容量|电量|"
        "报装|报装容量|需量|电源|power|electricity|electric power|power supply|electrical power|"
        "electrical supply|electricity supply|electric|electrical|load of|power load|electrical load|transformer|"
        "transformers|transformer capacity|power demand|connected load|grid connection|power capacity|mains|grid|"
        "demand"
    ),
    "water": (
        "水|用水|供水|自来水|用水量|工业用水|供水量|新鲜水|生产用水|需水|需水量|日用水量|耗水|耗水量|取水|water|"
        "water supply|fresh water|tap water|process water|industrial water|water use|water demand|"
        "water consumption"
    ),
    "gas": (
        "气|天然气|燃气|用气|供气|用气量|天然气用量|燃气用量|管道天然气|管道气|gas|natural gas|gas supply|"
        "gas demand|gas consumption|pipeline gas"
    ),
    "sewage": (
        "污水|排污|污水处理|排水|废水|污水量|排水量|污水排放|废水排放|排放污水|排放废水|污水排放量|废水处理|"
        "污水处理能力|废水量|排污量|sewage|waste water|wastewater|effluent|sewerage|discharge|"
        "waste water treatment|wastewater treatment|sewage treatment|effluent treatment|wastewater discharge|"
        "sewage discharge"
    ),
    "steam": (
        "蒸汽|用汽|供汽|蒸气|汽|蒸汽用量|用汽量|集中供热|供热|热力|工业蒸汽|饱和蒸汽|蒸汽量|耗汽|耗汽量|steam|"
        "steam supply|process steam|steam demand|saturated steam|live steam"
    ),
    "storeys": "层数|楼层|number of storeys|number of floors",
    "handover": (
        "交付|交地|供地|移交|交房|入驻|交付使用|可入驻|可用|可使用|竣工|到位|搬入|搬迁|投用|交货|可交付|具备条件|"
        "handover|hand over|handed over|available|availability|ready|move in|moving in|delivery|deliver|"
        "delivered|completion|completed|occupation|occupy|possession|occupancy|take over|vacant|start using|"
        "moved in"
    ),
    "near:expressway": (
        "高速|高速公路|高速入口|高速出口|高速口|高速公路出入口|高速公路入口|高速公路出口|高速出入口|高速路口|"
        "高速互通|互通|互通入口|互通口|高速路|高速公路口|高速公路互通|expressway|motorway|highway|freeway|"
        "expressway entrance|expressway exit|expressway interchange|expressway entry|expressway ramp|"
        "motorway junction|motorway exit|highway entrance|highway exit|interchange|highway interchange|"
        "highway ramp|toll road|expressway junction|motorway access|expressway access|highway access"
    ),
    "near:rail": (
        "铁路|铁路货场|铁路货站|货场|火车站|货运站|铁路货运站|铁路站|铁路专用线|铁路货运|铁路站场|火车货运站|"
        "货运火车站|railway|rail|railroad|rail freight|rail freight yard|freight yard|rail yard|freight station|"
        "rail terminal|railway station|train station|rail station|rail head|railhead|rail freight terminal|"
        "goods yard|railway freight station|railway freight yard|rail siding|rail freight station|freight rail|"
        "rail line|railway line|rail link"
    ),
    "near:high_speed_rail": (
        "高铁|高铁站|高速铁路|动车站|高铁车站|高铁客运站|high speed rail|high speed railway|"
        "high speed rail station|hsr|hsr station|high speed railway station|high speed train station|"
        "bullet train station|bullet train|high speed train|high speed station|highspeed rail|high speed line"
    ),
    "near:airport": "机场|飞机场|国际机场|空港|航空港|airport|air port|international airport|airfield|air hub",
    "near:port": (
        "港口|码头|港|港区|货运码头|货运港|内河港|江港|港口码头|集装箱码头|port|harbour|harbor|sea port|seaport|"
        "river port|riverport|wharf|quay|dock|docks|container port|container terminal|cargo port|freight port|"
        "inland port"
    ),
    "near:city_centre": (
        "市中心|城区|市区|主城|主城区|中心城区|城中心|老城区|城市中心|中心区|city centre|city center|town centre|"
        "town center|downtown|city|centre of town|center of town|town|centre of the city|center of the city|"
        "urban centre|urban area|central city|middle of town"
    ),
}
"""What a figure is for: without one of these a distance, a height or an amount of water is read as nothing.

``cost`` is of the rent where a sentence speaks of renting, else of the price of land.
"""

THINGS = {
    "kind:land": (
        "土地|用地|工业用地|地块|工业地|净地|空地|宗地|仓储用地|物流用地|land|industrial land|plot of land|"
        "plots of land|land plot|land plots|greenfield|greenfield land|building land|bare land|greenfield site|"
        "piece of land|parcel of land|land parcel"
    ),
    "kind:workshop": (
        "厂房|标准厂房|车间|标厂|工业厂房|生产厂房|生产车间|标准化厂房|单层厂房|workshop|standard workshop|"
        "factory building|factory space|factory unit|industrial unit|factory floor|production hall|"
        "standard factory|standard factory building|ready built factory|factory shell|works hall|"
        "industrial building|shop floor|shopfloor|factory hall|manufacturing space|production space|"
        "workshop space|plant building|production building|workshop building|standardised workshop|"
        "standardized workshop"
    ),
    "kind:office": (
        "写字楼|办公楼|办公室|办公用房|办公空间|办公场地|办公场所|商务楼|office|office space|office building|"
        "office floor|office floorspace|office premises|office room|office suite|office unit|office accommodation"
    ),
    "kind:warehouse": (
        "仓库|库房|仓储用房|仓储|高标仓|仓储库房|普通仓库|物流仓库|warehouse|warehousing|ware house|"
        "warehouse space|storage building|warehouse building|distribution warehouse|storage warehouse|"
        "warehouse unit"
    ),
    "level:national": (
        "国家级|国家级园区|国家级开发区|国家级经开区|国家级高新区|国家高新区|国家级开发园区|国家经开区|"
        "national level|state level|national|national park|national zone|national development zone|"
        "national level park|national level zone|nationally recognised|nationally recognized|"
        "national industrial park"
    ),
    "level:provincial": (
        "省级|省级园区|省级开发区|省级经开区|省级高新区|provincial|provincial level|province level|"
        "provincial park|provincial zone|provincial level park|provincial level zone|provincial development zone"
    ),
    "level:municipal": (
        "市级|市级园区|市级开发区|municipal|municipal level|municipal park|city level|municipal level park"
    ),
    "level:district": "区级|区级园区|district level|district level park|county level",
    "dual_circuit": (
        "双回路|双电源|双路供电|双回路供电|双回路电源|两路电源|双路电|双路电源|双回路电|两回路|双回路电力|"
        "双线路供电|二回路|两路供电|双电源供电|双回|双路|双路进线|两路进线|dual circuit|dual feed|double circuit|"
        "two circuits|dual power supply|dual supply|dual circuits|two feeds|dual circuit power|"
        "dual circuit supply|dual circuit power supply|two independent circuits|two power lines|dual feeds|"
        "double feed|two power feeds|dual power|two independent feeds|dual fed|dual circuit electricity|"
        "double circuit power|two separate circuits|two power circuits|double circuit supply|twin circuit|"
        "two independent power feeds|two independent supplies|two supplies|dual power feeds|dual power feed"
    ),
    "crane": (
        "行车|天车|吊车|桥吊|起重机|行吊|桥式起重机|航吊|龙门吊|桥式吊车|crane|overhead crane|bridge crane|"
        "gantry crane|travelling crane|traveling crane|eot crane|craneage"
    ),
    "lift": (
        "货梯|电梯|升降机|载货电梯|货运电梯|客梯|客货梯|升降梯|垂直电梯|goods lift|lift|freight elevator|"
        "elevator|goods elevator|freight lift|cargo lift|cargo elevator|service lift|passenger lift|"
        "passenger elevator"
    ),
    "storeys:1": (
        "单层|单层厂房|single storey|single story|one storey|one story|single floor|single level|all on one floor"
    ),
    "storeys:2": "双层|两层楼|double storey|two storey|two story",
}
"""What is a wish by itself: a kind of plot, a level of the park, or something that is there or not."""


def cues() -> dict[str, str]:
    """Return the cues; a price beside a word for land is one of land."""
    return {**CUES, "price": f"{CUES['price']}|{THINGS['kind:land']}"}


_COUNT = ("三", "四", "五", "六", "七", "八", "九", "十")
_COUNTED = ("three", "four", "five", "six", "seven", "eight", "nine", "ten")


def readiness() -> dict[str, str]:
    """Return the words for land with so many services: 七通一平, seven utilities and levelled."""
    found = {}
    for number, (zh, en) in enumerate(zip(_COUNT, _COUNTED, strict=True), 3):
        chinese = [f"{sign}通{end}" for sign in (zh, number) for end in ("一平", "1平", "")]
        english = [f"{word} {thing}" for word in (en, number) for thing in ("utilities", "connections", "services")]
        english += [f"{each} and levelled" for each in english] + [f"{each} and leveling" for each in english]
        found[f"readiness:{number}"] = "|".join(chinese + english)
    return found
