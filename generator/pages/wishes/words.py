"""The words of a wish that belong to no slot: numbers, bounds, ranges, negations, and what says nothing at all.

Each table is a class of words: what a word means, and its spellings in both languages, separated by bars. Words are
compared folded (``folding``), the longest one first. Must not know slots.
"""

from __future__ import annotations

SCALES = {
    "100": "百|hundred",
    "1000": "千|thousand",
    "10000": "万",
    "1000000": "百万|million|millions",
    "10000000": "千万",
    "100000000": "亿",
    "1000000000": "billion",
    "10000000000": "百亿",
    "100000000000": "千亿",
    "1000000000000": "万亿|trillion",
}
"""Behind a number, or in Chinese alone before a unit: 千亩."""

SHORT_SCALES = {"1000": "k", "1000000": "m|mn|mio", "1000000000": "bn"}
"""Close behind digits; all but k in amounts of money only."""

NUMBERS = {
    "0.5": "half a|half an|half|半|半个",
    "1": "one", "2": "two|a couple of", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
    "9": "nine", "10": "ten", "11": "eleven", "12": "twelve|a dozen", "13": "thirteen", "14": "fourteen",
    "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen", "20": "twenty",
    "30": "thirty", "40": "forty|fourty", "50": "fifty", "60": "sixty", "70": "seventy", "80": "eighty", "90": "ninety",
}  # fmt: skip

WHOLE = {"60": "an hour"}
"""Times that are said as a word, in minutes."""

_NOT_TO = ["不", "不要", "不能", "不得", "不可", "不应", "不宜", "不会", "别", "勿"]
_OVER = ["超过", "高于", "大于", "多于", "超出"]
_UNDER = ["低于", "少于", "小于", "不足", "短于"]


def _each(first: list[str], last: list[str]) -> str:
    return "|".join(one + other for one in first for other in last)


BEFORE = {
    "low": (
        "至少|最少|起码|不下于|超|逾|超过|大于|多于|高于|最低|最小|大过|≥|>=|=>|>|大于等于|大于或等于|not under|"
        "not below|at least|no less than|not less than|no fewer than|no smaller than|not smaller than|"
        "no lower than|not lower than|more than|over|above|exceeding|greater than|larger than|bigger than|"
        "minimum|minimum of|a minimum of|min|min.|"
        "starting at|upwards of|from|higher than|in excess of|" + _each(_NOT_TO, _UNDER)
    ),
    "high": (
        "最多|至多|顶多|低于|少于|小于|不到|不足|控制在|最高|最大|上限|≤|<=|=<|<|小于等于|小于或等于|up to|"
        "at most|at the most|no more than|not more than|within|less than|fewer than|under|below|maximum|"
        "maximum of|a maximum of|max|max.|not exceeding|not over|not above|no higher than|not higher than|"
        "cheaper than|no greater than|not greater than|no further than|no farther than|not further than|"
        "not farther than|not to exceed|must not exceed|should not exceed|capped at|lower than|inside|"
        "no longer than|closer than|nearer than|in under|"
        "won't exceed|cannot exceed|does not exceed|doesn't exceed|" + _each(_NOT_TO, _OVER)
    ),
    "about": (
        "约|大约|大概|约为|差不多|about|approximately|approx.|approx|around|roughly|circa|ca.|ca|some|近|将近|"
        "接近|nearly|almost|close to|or so|~|somewhere around"
    ),
}
"""Before a number: whether it is the least, the most, or the true one to a tenth."""

AFTER = {
    "low": (
        "以上|及以上|或以上|之上|起|起步|起租|往上|或更多|或更大|开外|at least|or more|and above|or above|"
        "and over|or over|and more|or larger|or bigger|and up|or better|minimum|min|min.|upwards|or higher|plus"
    ),
    "high": (
        "以内|之内|以下|及以下|或以下|之下|内|封顶|范围内|或更少|不到|里|以里|or less|or fewer|and below|"
        "or below|or under|and under|or lower|at most|tops|maximum|max|max.|or cheaper|or nearer|or closer"
    ),
    "about": "左右|上下|前后|or so|or thereabouts|approximately|approx.|approx",
}
"""Behind a number and its unit."""

MORE = "余|多|+|几"
"""Between number and unit: 30余亩; the true one is above."""

TO = "-|--|~|到|至|to|and"
"""Between the two ends of a range; ``and`` only behind ``between``."""

BETWEEN = "between|介于"

PER = "/|per|每|a|an|·|*|each|every"

RATES = {
    "day": "daily|日均|日用量|日耗|日需|日耗量|日需求量|每日用量|每天|每日|每昼夜",
    "month": "monthly|每月|pcm|/mo|月均|月用量",
    "year": "annually|年用量|年耗量|年耗|年需求量|yearly|annual|每年|p.a.|年均",
    "hour": "hourly|每小时|每个小时",
}
"""A time as one word, before the number or behind it."""

LEADS = {"day": "日|天", "month": "月", "year": "年", "hour": "小时"}
"""Before a cue: 日用水, 月租金, 年用水."""

NOT = (
    "不要|不想|不用|不需|不需要|无需|无须|不含|不带|不包括|没有|避开|远离|别|勿|不靠近|不靠|不在|不临|不接受|"
    "不考虑|不含有|除了|除外|拒绝|并非|不是|不选|不租|不买|不走|不挨着|不近|不邻|而不是|不必|not|no|without|"
    "avoid|avoiding|except|excluding|don't need|do not need|doesn't need|does not need|don't want|do not want|"
    "away from|far from|never|nor|instead of|other than|rather than|unlike|anything but|exclude|neither|don't|"
    "do not|doesn't|does not|isn't|is not|aren't|are not|needn't|need not|no need for|no need of|nowhere near|"
    "cannot|can't|won't"
)
"""What follows up to the next break is not wished for, and is not read."""

NOT_AT_ALL = (
    "不限|无所谓|都可以|均可|都行|不要求|不作要求|不重要|没要求|无要求|随意|不需要了|就不用了|不用考虑|不考虑|"
    "doesn't matter|does not matter|not required|not needed|is not necessary|isn't necessary|unimportant|"
    "not important|any will do|not necessary|don't matter|do not matter"
)
"""Nothing in its clause is wished for."""

WANT = (
    "要|需要|只要|但|但是|而要|而是|但要|却|想要|要求|but|need|needs|want|wants|require|requires|wanted|needed|"
    "required|though|however|yet"
)
"""Ends a negation."""

HAVE = (
    "现有|目前|现在|现租|已有|现用|原有|已租|已购|currently|at present|existing|we have|our current|has outgrown|"
    "outgrown|we now|today we|now in|we own|we already|already have|already own|current"
)
"""What somebody has today: nothing in its clause is a wish, up to where it says what is wanted."""

SEEK = (
    "找|寻找|在找|想|求租|求购|计划|打算|拟|准备|希望|looking for|look for|looking|seeking|seek|plan|plans|"
    "planning|intend|hope|hoping|would like|search for|searching for|searching"
)
"""Ends what somebody has today, as the words of :data:`WANT` do."""

ASIDE = (
    "投资|总投资|投资额|投资强度|固定资产投资|税收|亩均税收|亩均产值|亩均|税|产值|年产值|产能|年产|日产|月产|"
    "产量|营收|年营收|销售额|注册资本|库容|容积|仓容|吞吐|吞吐量|处理量|日处理|加工量|光伏|太阳能|发电|储能|员工|"
    "职工|工人|人员|物业费|管理费|限高|建筑限高|高度限制|押金|工资|补贴|奖励|容积率|绿化率|停车位|车位|电价|水价|"
    "气价|宿舍|食堂|产出|年销售|用工|招工|租期|年限|吨位|载重|温度|invest|investment|investing|capex|revenue|"
    "turnover|tax|taxes|output|production|producing|produce|produces|capacity of|annual output|sales|solar|"
    "photovoltaic|pv|rooftop|staff of|workforce|headcount|wage|wages|subsidy|deposit|service charge|"
    "management fee|throughput|storage capacity|parking|tariff|electricity price|dormitory|canteen|lease term|"
    "term of|payload|temperature|far|plot ratio|registered capital|height limit|height restriction|"
    "energy storage|generates|generate"
)
"""A figure beside one of these is no wish of a slot."""

SUMS = "预算|总预算|总价|总额|总成本|budget|budgets|total price|total budget|total cost|in total|altogether"
"""A figure beside one of these is no price, unless it says what it is per."""

AND = "、|and|和|与|及|以及|跟|并|并且|且|同时|&|;and|as well as|plus|with|还有|带|含|配|/|+|都|均"
OR = "或|或者|or|还是|要么|either|抑或"
BREAKS = ",|，|。|;|；|!|?|\n|.|．|…"
NEAR = (
    "靠近|临近|紧邻|毗邻|近|挨着|邻近|就近|离得近|邻|临|挨近|贴近|靠|within walking distance of|"
    "walking distance to|walking distance from|near|close to|next to|adjacent to|beside|nearby|near to|"
    "in the vicinity of|close by|not far from|a short drive from|right by|alongside|not too far from"
)
"""Near something, before it; no distance is said. ``not far from`` denies that it is far."""

NEAR_BEHIND = "近|附近|旁边|旁|边上|周边|不远|近旁|近处|一带|nearby|close by|close at hand|next door"
"""The same, behind it."""

BY = "前|之前|以前|前后|by|before|no later than|not later than|until|不晚于|最迟|最晚|截至|latest"
"""Before a date or behind it: until then."""

SINCE = "后|之后|以后|起始|after|since|not before|no earlier than|not earlier than|不早于"
"""A date is the earliest: that is no wish of a handover."""

FILLERS = (
    # Chinese
    "请问|我们|我|我司|公司|本公司|本司|企业|项目|请|您好|你好|您|贵区|贵园区|希望|最好|优先|寻找|找|寻|求|求购|"
    "求租|购|购买|买|拿|拿地|的|了|在|有|为|是|地|得|个|一个|一块|一处|一栋|一套|块|处|栋|套|左右|能|可|可以|"
    "能够|够|就|就行|就好|即可|也|又|还|再|并|需|须|必须|应|应该|应当|配备|配有|具备|带有|设有|提供|供应|接入|"
    "保障|满足|达到|达|给|给我|帮|帮我|想|想要|打算|计划|准备|拟|预计|考虑|看看|有没有|哪里|哪些|哪儿|什么|吗|呢|"
    "吧|啊|哦|谢谢|多谢|急|急需|急求|距离|距|离|到|从|至|往|向|于|位于|位置|地点|地方|区域|范围|之间|以|每|用|"
    "用于|做|作|建|建设|新建|开|办|设|设立|落户|选址|入园|进园|园区|工业园|产业园|场地|车程|开车|驾车|路程|行程|"
    "大小|大|一些|一点|尽量|尽可能|主要|另外|此外|其中|包括|例如|比如|等|等等|或者说|即|那种|这种|这样|其他|条件|"
    "要求|需求|如下|清单|单独|独立|好|比较|较|更|多|少|最|很|非常|十分|挺|相对|合适|适合|合理|不错|优质|标准|"
    "方便|便利|交通|通|通了|供|使用|新|旧|全部|全|总|总共|合计|共|共计|一共|大家|某|该|此|其|它|他们|们|先生|"
    "女士|老板|招商|部门|政府|麻烦|推荐|推荐一下|介绍|介绍一下|一下|下|里面|里|内部|面|路|号|出|出口|入口|口|站|"
    "点|最近|直线|直线距离|"
    # English
    "we|we're|we are|our|us|i|i'm|i am|my|me|you|your|are|is|be|been|being|was|it|its|it's|this|that|these|those|"
    "the|a|an|of|for|in|on|at|to|from|by|as|with|into|onto|per|there|here|which|who|whose|what|where|when|how|"
    "some|any|all|looking for|look for|looking|look|seeking|seek|search for|searching for|searching|find|finding|"
    "hoping|hope|would|would like|like|could|can|should|shall|may|might|must|will|please|hello|hi|dear|thanks|"
    "thank you|thank|regards|have|has|having|get|getting|give|got|also|too|only|just|so|then|if|possible|ideally|"
    "preferably|prefer|preferred|around here|good|nice|great|suitable|proper|decent|reliable|reasonable|well|"
    "connected|connection|connections|access|supply|supplied|supplies|available|provided|provide|provides|offer|"
    "offers|offering|space|room|rooms|site|sites|place|places|location|locations|located|spot|facility|"
    "facilities|premises|property|properties|building|buildings|park|parks|zone|zones|company|firm|business|"
    "client|customer|project|projects|operation|operations|set up|setting up|build|building a|open|opening|start|"
    "starting|use|using|used|own|new|own use|rent out|buy|purchase|purchasing|acquire|drive|driving|drive time|"
    "car|by car|by road|road|distance|nearest|closest|radius|km radius|range|total|each|whole|entire|"
    "single tenant|exclusive|own|size|sized|big|large|small|tall|wide|long|plus|including|include|includes|incl|"
    "incl.|etc|etc.|e.g.|eg|ok|okay|fine|up|out|about|over|do|does|did|am|they|their|them|let|plant|plants|w|"
    "units|head office|head offices|post office|back office|总部|recommend|suggest|help|show|tell|urgent|"
    "urgently|asap|now|minimum|maximum|least|most|more|less|than|very|quite|really|one|both|the same|same|time|"
    "times|away|off|inside|point|entry|entrance|exit|ramp|stop|hub|line"
).replace("||", "|")
"""Words that say nothing to a finder; they are never what was not understood."""

MARKS = ":|：|(|)|（|）|[|]|{|}|\"|'|、|—|-|~|*|=|#|•|·|_|^|\\|<|>|@|…|“|”"
"""Signs that stand between words without parting them."""

MONTHS = {
    "01": "january|jan|jan.", "02": "february|feb|feb.", "03": "march|mar|mar.", "04": "april|apr|apr.", "05": "may",
    "06": "june|jun|jun.", "07": "july|jul|jul.", "08": "august|aug|aug.", "09": "september|sept|sep|sept.|sep.",
    "10": "october|oct|oct.", "11": "november|nov|nov.", "12": "december|dec|dec.",
}  # fmt: skip

PARTS_OF_YEAR = {
    "03": "q1|一季度|第一季度|1季度|first quarter|first quarter of",
    "06": (
        "q2|h1|二季度|第二季度|2季度|上半年|年中|mid|middle of|first half|first half of|second quarter|"
        "second quarter of"
    ),
    "09": "q3|三季度|第三季度|3季度|third quarter|third quarter of",
    "12": (
        "q4|h2|四季度|第四季度|4季度|下半年|年底|年末|年内|底|end of|the end of|end|second half|second half of|"
        "fourth quarter|fourth quarter of|late"
    ),
}
"""Parts of a year and their last month."""

CLASSES = {
    "empty": (
        "filler|mark|break|and|or|want|near|near_behind|before|after|between|to|per|by|since|rate|lead|more|short"
    ),
    "trimmed": "filler|mark|and|or|want",
    "closing": "after|break|mark|and|or|filler|cue|want|by|near|near_behind|to",
    "passed": "filler|cue|currency|per|unit|mark|thing|between|near|lead|rate|have",
}
"""Classes of words that say nothing alone; that no stretch of what was not understood begins or ends with; of which one
must follow a number without a unit; that may stand between a bound and its number."""
