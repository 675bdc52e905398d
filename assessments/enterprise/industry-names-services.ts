/**
 * Sections D to T of GB/T 4754-2017 国民经济行业分类 (issued 2017-06-30, in force 2017-10-01): one line a class, "code zh-CN|English".
 *
 * Codes and Chinese names: facts taken from the public repository zmshe/capital, src/utils/category.js
 * (commit 0b8f1ae4), checked against the totals of the standard: 20 sections, 97 divisions, 473 groups.
 * One slip there was mended: 3741 飞机制造 stood as a second group 374.
 * The standard has no official English edition: the English names are our own.
 * A class whose code ends in 0 has the name of its group and no line of its own; a class without English is
 * shown with its group's name (see `industries.ts`).
 */
export const serviceIndustryNames = `
D 电力、热力、燃气及水生产和供应业|Production and supply of electricity, heat, gas and water
D44 电力、热力生产和供应业|Production and supply of electricity and heat
D441 电力生产|Production of electricity
D4411 火力发电|Thermal power generation
D4412 热电联产|Combined heat and power
D4413 水力发电|Hydroelectric power generation
D4414 核力发电|Nuclear power generation
D4415 风力发电|Wind power generation
D4416 太阳能发电|Solar power generation
D4417 生物质能发电|Biomass power generation
D4419 其他电力生产|Other electricity production
D442 电力供应|Supply of electricity
D443 热力生产和供应|Production and supply of heat
D45 燃气生产和供应业|Production and supply of gas
D451 燃气生产和供应业|Production and supply of gas
D4511 天然气生产和供应业|Production and supply of natural gas
D4512 液化石油气生产和供应业|Production and supply of liquefied petroleum gas
D4513 煤气生产和供应业|Production and supply of coal gas
D452 生物质燃气生产和供应业|Production and supply of biomass gas
D46 水的生产和供应业|Production and supply of water
D461 自来水生产和供应|Production and supply of tap water
D462 污水处理及其再生利用|Sewage treatment and reuse
D463 海水淡化处理|Desalination of seawater
D469 其他水的处理、利用与分配|Other treatment, use and distribution of water
E 建筑业|Construction
E47 房屋建筑业|Construction of buildings
E471 住宅房屋建筑|Construction of residential buildings
E472 体育场馆建筑|Construction of stadiums and gymnasiums
E479 其他房屋建筑业|Construction of other buildings
E48 土木工程建筑业|Civil engineering
E481 铁路、道路、隧道和桥梁工程建筑|Railway, road, tunnel and bridge engineering
E4811 铁路工程建筑
E4812 公路工程建筑
E4813 市政道路工程建筑
E4814 城市轨道交通工程建筑
E4819 其他道路、隧道和桥梁工程建筑
E482 水利和水运工程建筑|Water conservancy and waterway engineering
E4821 水源及供水设施工程建筑
E4822 河湖治理及防洪设施工程建筑
E4823 港口及航运设施工程建筑
E483 海洋工程建筑|Marine engineering
E4831 海洋油气资源开发利用工程建筑
E4832 海洋能源开发利用工程建筑
E4833 海底隧道工程建筑
E4834 海底设施铺设工程建筑
E4839 其他海洋工程建筑
E484 工矿工程建筑|Industrial and mining engineering
E485 架线和管道工程建筑|Overhead line and pipeline engineering
E4851 架线及设备工程建筑
E4852 管道工程建筑
E4853 地下综合管廊工程建筑
E486 节能环保工程施工|Energy-saving and environmental works
E4861 节能工程施工
E4862 环保工程施工
E4863 生态保护工程施工
E487 电力工程施工|Electric power works
E4871 火力发电工程施工
E4872 水力发电工程施工
E4873 核电工程施工
E4874 风能发电工程施工
E4875 太阳能发电工程施工
E4879 其他电力工程施工
E489 其他土木工程建筑|Other civil engineering
E4891 园林绿化工程施工
E4892 体育场地设施工程施工
E4893 游乐设施工程施工
E4899 其他土木工程建筑施工
E49 建筑安装业|Building installation
E491 电气安装|Electrical installation
E492 管道和设备安装|Installation of pipes and equipment
E499 其他建筑安装业|Other building installation
E4991 体育场地设施安装
E4999 其他建筑安装
E50 建筑装饰、装修和其他建筑业|Building decoration, fitting-out and other construction
E501 建筑装饰和装修业|Building decoration and fitting-out
E5011 公共建筑装饰和装修
E5012 住宅装饰和装修
E5013 建筑幕墙装饰和装修
E502 建筑物拆除和场地准备活动|Demolition and site preparation
E5021 建筑物拆除活动
E5022 场地准备活动
E503 提供施工设备服务|Construction equipment with operators
E509 其他未列明建筑业|Other construction not elsewhere classified
F 批发和零售业|Wholesale and retail trade
F51 批发业|Wholesale trade
F511 农、林、牧、渔产品批发|Wholesale of agricultural, forestry, animal husbandry and fishery products
F5111 谷物、豆及薯类批发
F5112 种子批发
F5113 畜牧渔业饲料批发
F5114 棉、麻批发
F5115 林业产品批发
F5116 牲畜批发
F5117 渔业产品批发
F5119 其他农牧产品批发
F512 食品、饮料及烟草制品批发|Wholesale of food, beverages and tobacco products
F5121 米、面制品及食用油批发
F5122 糕点、糖果及糖批发
F5123 果品、蔬菜批发
F5124 肉、禽、蛋、奶及水产品批发
F5125 盐及调味品批发
F5126 营养和保健品批发
F5127 酒、饮料及茶叶批发
F5128 烟草制品批发
F5129 其他食品批发
F513 纺织、服装及家庭用品批发|Wholesale of textiles, clothing and household goods
F5131 纺织品、针织品及原料批发
F5132 服装批发
F5133 鞋帽批发
F5134 化妆品及卫生用品批发
F5135 厨具卫具及日用杂品批发
F5136 灯具、装饰物品批发
F5137 家用视听设备批发
F5138 日用家电批发
F5139 其他家庭用品批发
F514 文化、体育用品及器材批发|Wholesale of cultural and sporting goods and equipment
F5141 文具用品批发
F5142 体育用品及器材批发
F5143 图书批发
F5144 报刊批发
F5145 音像制品、电子和数字出版物批发
F5146 首饰、工艺品及收藏品批发
F5147 乐器批发
F5149 其他文化用品批发
F515 医药及医疗器材批发|Wholesale of medicines and medical devices
F5151 西药批发
F5152 中药批发
F5153 动物用药品批发
F5154 医疗用品及器材批发
F516 矿产品、建材及化工产品批发|Wholesale of minerals, building materials and chemical products
F5161 煤炭及制品批发
F5162 石油及制品批发
F5163 非金属矿及制品批发
F5164 金属及金属矿批发
F5165 建材批发
F5166 化肥批发
F5167 农药批发
F5168 农用薄膜批发
F5169 其他化工产品批发
F517 机械设备、五金产品及电子产品批发|Wholesale of machinery, hardware and electronic products
F5171 农业机械批发
F5172 汽车及零配件批发
F5173 摩托车及零配件批发
F5174 五金产品批发
F5175 电气设备批发
F5176 计算机、软件及辅助设备批发
F5177 通讯设备批发
F5178 广播影视设备批发
F5179 其他机械设备及电子产品批发
F518 贸易经纪与代理|Trade brokerage and agency
F5181 贸易代理
F5182 一般物品拍卖
F5183 艺术品、收藏品拍卖
F5184 艺术品代理
F5189 其他贸易经纪与代理
F519 其他批发业|Other wholesale trade
F5191 再生物资回收与批发
F5192 宠物食品用品批发
F5193 互联网批发
F5199 其他未列明批发业
F52 零售业|Retail trade
F521 综合零售|General retail
F5211 百货零售
F5212 超级市场零售
F5213 便利店零售
F5219 其他综合零售
F522 食品、饮料及烟草制品专门零售|Specialised retail of food, beverages and tobacco products
F5221 粮油零售
F5222 糕点、面包零售
F5223 果品、蔬菜零售
F5224 肉、禽、蛋、奶及水产品零售
F5225 营养和保健品零售
F5226 酒、饮料及茶叶零售
F5227 烟草制品零售
F5229 其他食品零售
F523 纺织、服装及日用品专门零售|Specialised retail of textiles, clothing and goods for daily use
F5231 纺织品及针织品零售
F5232 服装零售
F5233 鞋帽零售
F5234 化妆品及卫生用品零售
F5235 厨具卫具及日用杂品零售
F5236 钟表、眼镜零售
F5237 箱包零售
F5238 自行车等代步设备零售
F5239 其他日用品零售
F524 文化、体育用品及器材专门零售|Specialised retail of cultural and sporting goods and equipment
F5241 文具用品零售
F5242 体育用品及器材零售
F5243 图书、报刊零售
F5244 音像制品、电子和数字出版物零售
F5245 珠宝首饰零售
F5246 工艺美术品及收藏品零售
F5247 乐器零售
F5248 照相器材零售
F5249 其他文化用品零售
F525 医药及医疗器材专门零售|Specialised retail of medicines and medical devices
F5251 西药零售
F5252 中药零售
F5253 动物用药品零售
F5254 医疗用品及器材零售
F5255 保健辅助治疗器材零售
F526 汽车、摩托车、零配件和燃料及其他动力销售|Retail of automobiles, motorcycles, parts, fuel and other power
F5261 汽车新车零售
F5262 汽车旧车零售
F5263 汽车零配件零售
F5264 摩托车及零配件零售
F5265 机动车燃油零售
F5266 机动车燃气零售
F5267 机动车充电销售
F527 家用电器及电子产品专门零售|Specialised retail of household appliances and electronic products
F5271 家用视听设备零售
F5272 日用家电零售
F5273 计算机、软件及辅助设备零售
F5274 通信设备零售
F5279 其他电子产品零售
F528 五金、家具及室内装饰材料专门零售|Specialised retail of hardware, furniture and interior decoration materials
F5281 五金零售
F5282 灯具零售
F5283 家具零售
F5284 涂料零售
F5285 卫生洁具零售
F5286 木质装饰材料零售
F5287 陶瓷、石材装饰材料零售
F5289 其他室内装饰材料零售
F529 货摊、无店铺及其他零售业|Stalls, non-store and other retail
F5291 流动货摊零售
F5292 互联网零售
F5293 邮购及电视、电话零售
F5294 自动售货机零售
F5295 旧货零售
F5296 生活用燃料零售
F5297 宠物食品用品零售
F5299 其他未列明零售业
G 交通运输、仓储和邮政业|Transport, storage and post
G53 铁路运输业|Railway transport
G531 铁路旅客运输|Railway passenger transport
G5311 高速铁路旅客运输
G5312 城际铁路旅客运输
G5313 普通铁路旅客运输
G532 铁路货物运输|Railway freight transport
G533 铁路运输辅助活动|Support activities for railway transport
G5331 客运火车站
G5332 货运火车站（场）
G5333 铁路运输维护活动
G5339 其他铁路运输辅助活动
G54 道路运输业|Road transport
G541 城市公共交通运输|Urban public transport
G5411 公共电汽车客运
G5412 城市轨道交通
G5413 出租车客运
G5414 公共自行车服务
G5419 其他城市公共交通运输
G542 公路旅客运输|Highway passenger transport
G5421 长途客运
G5422 旅游客运
G5429 其他公路客运
G543 道路货物运输|Road freight transport
G5431 普通货物道路运输
G5432 冷藏车道路运输
G5433 集装箱道路运输
G5434 大型货物道路运输
G5435 危险货物道路运输
G5436 邮件包裹道路运输
G5437 城市配送
G5438 搬家运输
G5439 其他道路货物运输
G544 道路运输辅助活动|Support activities for road transport
G5441 客运汽车站
G5442 货运枢纽（站）
G5443 公路管理与养护
G5449 其他道路运输辅助活动
G55 水上运输业|Water transport
G551 水上旅客运输|Water passenger transport
G5511 海上旅客运输
G5512 内河旅客运输
G5513 客运轮渡运输
G552 水上货物运输|Water freight transport
G5521 远洋货物运输
G5522 沿海货物运输
G5523 内河货物运输
G553 水上运输辅助活动|Support activities for water transport
G5531 客运港口
G5532 货运港口
G5539 其他水上运输辅助活动
G56 航空运输业|Air transport
G561 航空客货运输|Air passenger and freight transport
G5611 航空旅客运输
G5612 航空货物运输
G562 通用航空服务|General aviation services
G5621 通用航空生产服务
G5622 观光游览航空服务
G5623 体育航空运动服务
G5629 其他通用航空服务
G563 航空运输辅助活动|Support activities for air transport
G5631 机场
G5632 空中交通管理
G5639 其他航空运输辅助活动
G57 管道运输业|Pipeline transport
G571 海底管道运输|Submarine pipeline transport
G572 陆地管道运输|Land pipeline transport
G58 多式联运和运输代理业|Multimodal transport and transport agency
G581 多式联运|Multimodal transport
G582 运输代理业|Transport agency
G5821 货物运输代理
G5822 旅客票务代理
G5829 其他运输代理业
G59 装卸搬运和仓储业|Cargo handling and storage
G591 装卸搬运|Cargo handling
G592 通用仓储|General storage
G593 低温仓储|Low-temperature storage
G594 危险品仓储|Storage of dangerous goods
G5941 油气仓储
G5942 危险化学品仓储
G5949 其他危险品仓储
G595 谷物、棉花等农产品仓储|Storage of grain, cotton and other agricultural products
G5951 谷物仓储
G5952 棉花仓储
G5959 其他农产品仓储
G596 中药材仓储|Storage of Chinese medicinal materials
G599 其他仓储业|Other storage
G60 邮政业|Post
G601 邮政基本服务|Basic postal services
G602 快递服务|Express delivery services
G609 其他寄递服务|Other delivery services
H 住宿和餐饮业|Accommodation and catering
H61 住宿业|Accommodation
H611 旅游饭店|Tourist hotels
H612 一般旅馆|Ordinary hotels
H6121 经济型连锁酒店
H6129 其他一般旅馆
H613 民宿服务|Homestays
H614 露营地服务|Campsites
H619 其他住宿业|Other accommodation
H62 餐饮业|Catering
H621 正餐服务|Full-service restaurants
H622 快餐服务|Fast food
H623 饮料及冷饮服务|Beverages and cold drinks
H6231 茶馆服务
H6232 咖啡馆服务
H6233 酒吧服务
H6239 其他饮料及冷饮服务
H624 餐饮配送及外卖送餐服务|Catering delivery and takeaway delivery
H6241 餐饮配送服务
H6242 外卖送餐服务
H629 其他餐饮业|Other catering
H6291 小吃服务
H6299 其他未列明餐饮业
I 信息传输、软件和信息技术服务业|Information transmission, software and information technology services
I63 电信、广播电视和卫星传输服务|Telecommunications, broadcasting, television and satellite transmission services
I631 电信|Telecommunications
I6311 固定电信服务|Fixed-line telecommunications services
I6312 移动电信服务|Mobile telecommunications services
I6319 其他电信服务|Other telecommunications services
I632 广播电视传输服务|Broadcasting and television transmission services
I6321 有线广播电视传输服务|Cable broadcasting and television transmission
I6322 无线广播电视传输服务|Wireless broadcasting and television transmission
I633 卫星传输服务|Satellite transmission services
I6331 广播电视卫星传输服务|Satellite broadcasting and television transmission
I6339 其他卫星传输服务|Other satellite transmission services
I64 互联网和相关服务|Internet and related services
I641 互联网接入及相关服务|Internet access and related services
I642 互联网信息服务|Internet information services
I6421 互联网搜索服务|Internet search services
I6422 互联网游戏服务|Internet game services
I6429 互联网其他信息服务|Other internet information services
I643 互联网平台|Internet platforms
I6431 互联网生产服务平台|Internet platforms for production services
I6432 互联网生活服务平台|Internet platforms for daily-life services
I6433 互联网科技创新平台|Internet platforms for science and technology innovation
I6434 互联网公共服务平台|Internet platforms for public services
I6439 其他互联网平台|Other internet platforms
I644 互联网安全服务|Internet security services
I645 互联网数据服务|Internet data services
I649 其他互联网服务|Other internet services
I65 软件和信息技术服务业|Software and information technology services
I651 软件开发|Software development
I6511 基础软件开发|Basic software development
I6512 支撑软件开发|Supporting software development
I6513 应用软件开发|Application software development
I6519 其他软件开发|Other software development
I652 集成电路设计|Integrated circuit design
I653 信息系统集成和物联网技术服务|Information system integration and internet of things services
I6531 信息系统集成服务|Information system integration services
I6532 物联网技术服务|Internet of things services
I654 运行维护服务|Operation and maintenance services
I655 信息处理和存储支持服务|Information processing and storage support services
I656 信息技术咨询服务|Information technology consulting services
I657 数字内容服务|Digital content services
I6571 地理遥感信息服务|Geographic and remote sensing information services
I6572 动漫、游戏数字内容服务|Animation and game digital content services
I6579 其他数字内容服务|Other digital content services
I659 其他信息技术服务业|Other information technology services
I6591 呼叫中心|Call centres
I6599 其他未列明信息技术服务业|Other information technology services not elsewhere classified
J 金融业|Financial intermediation
J66 货币金融服务|Monetary and financial services
J661 中央银行服务|Central bank services
J662 货币银行服务|Monetary banking services
J6621 商业银行服务
J6622 政策性银行服务
J6623 信用合作社服务
J6624 农村资金互助社服务
J6629 其他货币银行服务
J663 非货币银行服务|Non-monetary banking services
J6631 融资租赁服务
J6632 财务公司服务
J6633 典当
J6634 汽车金融公司服务
J6635 小额贷款公司服务
J6636 消费金融公司服务
J6637 网络借贷服务
J6639 其他非货币银行服务
J664 银行理财服务|Bank wealth management services
J665 银行监管服务|Banking supervision services
J67 资本市场服务|Capital market services
J671 证券市场服务|Securities market services
J6711 证券市场管理服务
J6712 证券经纪交易服务
J672 公开募集证券投资基金|Publicly offered securities investment funds
J673 非公开募集证券投资基金|Privately offered securities investment funds
J6731 创业投资基金
J6732 天使投资
J6739 其他非公开募集证券投资基金
J674 期货市场服务|Futures market services
J6741 期货市场管理服务
J6749 其他期货市场服务
J675 证券期货监管服务|Securities and futures supervision services
J676 资本投资服务|Capital investment services
J679 其他资本市场服务|Other capital market services
J68 保险业|Insurance
J681 人身保险|Personal insurance
J6811 人寿保险
J6812 年金保险
J6813 健康保险
J6814 意外伤害保险
J682 财产保险|Property insurance
J683 再保险|Reinsurance
J684 商业养老金|Commercial pensions
J685 保险中介服务|Insurance intermediary services
J6851 保险经纪服务
J6852 保险代理服务
J6853 保险公估服务
J686 保险资产管理|Insurance asset management
J687 保险监管服务|Insurance supervision services
J689 其他保险活动|Other insurance activities
J69 其他金融业|Other financial activities
J691 金融信托与管理服务|Financial trust and management services
J6911 信托公司
J6919 其他金融信托与管理服务
J692 控股公司服务|Holding company services
J693 非金融机构支付服务|Payment services of non-financial institutions
J694 金融信息服务|Financial information services
J695 金融资产管理公司|Financial asset management companies
J699 其他未列明金融业|Other financial activities not elsewhere classified
J6991 货币经纪公司服务
J6999 其他未包括金融业
K 房地产业|Real estate
K70 房地产业|Real estate
K701 房地产开发经营|Real estate development and operation
K702 物业管理|Property management
K703 房地产中介服务|Real estate intermediary services
K704 房地产租赁经营|Leasing of real estate
K709 其他房地产业|Other real estate activities
L 租赁和商务服务业|Leasing and business services
L71 租赁业|Leasing
L711 机械设备经营租赁|Operating lease of machinery and equipment
L7111 汽车租赁
L7112 农业机械经营租赁
L7113 建筑工程机械与设备经营租赁
L7114 计算机及通讯设备经营租赁
L7115 医疗设备经营租赁
L7119 其他机械与设备经营租赁
L712 文体设备和用品出租|Rental of cultural and sporting equipment and articles
L7121 休闲娱乐用品设备出租
L7122 体育用品设备出租
L7123 文化用品设备出租
L7124 图书出租
L7125 音像制品出租
L7129 其他文体设备和用品出租
L713 日用品出租|Rental of goods for daily use
L72 商务服务业|Business services
L721 组织管理服务|Organisation management services
L7211 企业总部管理
L7212 投资与资产管理
L7213 资源与产权交易服务
L7214 单位后勤管理服务
L7215 农村集体经济组织管理
L7219 其他组织管理服务
L722 综合管理服务|Integrated management services
L7221 园区管理服务
L7222 商业综合体管理服务
L7223 市场管理服务
L7224 供应链管理服务
L7229 其他综合管理服务
L723 法律服务|Legal services
L7231 律师及相关法律服务
L7232 公证服务
L7239 其他法律服务
L724 咨询与调查|Consulting and surveys
L7241 会计、审计及税务服务
L7242 市场调查
L7243 社会经济咨询
L7244 健康咨询
L7245 环保咨询
L7246 体育咨询
L7249 其他专业咨询与调查
L725 广告业|Advertising
L7251 互联网广告服务
L7259 其他广告服务
L726 人力资源服务|Human resources services
L7261 公共就业服务
L7262 职业中介服务
L7263 劳务派遣服务
L7264 创业指导服务
L7269 其他人力资源服务
L727 安全保护服务|Security services
L7271 安全服务
L7272 安全系统监控服务
L7279 其他安全保护服务
L728 会议、展览及相关服务|Conferences, exhibitions and related services
L7281 科技会展服务
L7282 旅游会展服务
L7283 体育会展服务
L7284 文化会展服务
L7289 其他会议、会展及相关服务
L729 其他商务服务业|Other business services
L7291 旅行社及相关服务
L7292 包装服务
L7293 办公服务
L7294 翻译服务
L7295 信用服务
L7296 非融资担保服务
L7297 商务代理代办服务
L7298 票务代理服务
L7299 其他未列明商务服务业
M 科学研究和技术服务业|Scientific research and technical services
M73 研究和试验发展|Research and experimental development
M731 自然科学研究和试验发展|Research and experimental development in natural sciences
M732 工程和技术研究和试验发展|Research and experimental development in engineering and technology
M733 农业科学研究和试验发展|Research and experimental development in agricultural sciences
M734 医学研究和试验发展|Research and experimental development in medicine
M735 社会人文科学研究|Research in social sciences and humanities
M74 专业技术服务业|Professional technical services
M741 气象服务|Meteorological services
M742 地震服务|Earthquake services
M743 海洋服务|Marine services
M7431 海洋气象服务
M7432 海洋环境服务
M7439 其他海洋服务
M744 测绘地理信息服务|Surveying, mapping and geographic information services
M7441 遥感测绘服务
M7449 其他测绘地理信息服务
M745 质检技术服务|Quality inspection technical services
M7451 检验检疫服务
M7452 检测服务
M7453 计量服务
M7454 标准化服务
M7455 认证认可服务
M7459 其他质检技术服务
M746 环境与生态监测检测服务|Environmental and ecological monitoring and testing services
M7461 环境保护监测
M7462 生态资源监测
M7463 野生动物疫源疫病防控监测
M747 地质勘查|Geological exploration
M7471 能源矿产地质勘查
M7472 固体矿产地质勘查
M7473 水、二氧化碳等矿产地质勘查
M7474 基础地质勘查
M7475 地质勘查技术服务
M748 工程技术与设计服务|Engineering technology and design services
M7481 工程管理服务
M7482 工程监理服务
M7483 工程勘察活动
M7484 工程设计活动
M7485 规划设计管理
M7486 土地规划服务
M749 工业与专业设计及其他专业技术服务|Industrial and professional design and other professional technical services
M7491 工业设计服务
M7492 专业设计服务
M7493 兽医服务
M7499 其他未列明专业技术服务业
M75 科技推广和应用服务业|Science and technology promotion and application services
M751 技术推广服务|Technology promotion services
M7511 农林牧渔技术推广服务
M7512 生物技术推广服务
M7513 新材料技术推广服务
M7514 节能技术推广服务
M7515 新能源技术推广服务
M7516 环保技术推广服务
M7517 三维（3D）打印技术推广服务
M7519 其他技术推广服务
M752 知识产权服务|Intellectual property services
M753 科技中介服务|Science and technology intermediary services
M754 创业空间服务|Entrepreneurship space services
M759 其他科技推广服务业|Other science and technology promotion services
N 水利、环境和公共设施管理业|Management of water conservancy, environment and public facilities
N76 水利管理业|Water conservancy management
N761 防洪除涝设施管理|Management of flood control and drainage facilities
N762 水资源管理|Water resources management
N763 天然水收集与分配|Collection and distribution of natural water
N764 水文服务|Hydrological services
N769 其他水利管理业|Other water conservancy management
N77 生态保护和环境治理业|Ecological protection and environmental governance
N771 生态保护|Ecological protection
N7711 自然生态系统保护管理
N7712 自然遗迹保护管理
N7713 野生动物保护
N7714 野生植物保护
N7715 动物园、水族馆管理服务
N7716 植物园管理服务
N7719 其他自然保护
N772 环境治理业|Environmental governance
N7721 水污染治理
N7722 大气污染治理
N7723 固体废物治理
N7724 危险废物治理
N7725 放射性废物治理
N7726 土壤污染治理与修复服务
N7727 噪声与振动控制服务
N7729 其他污染治理
N78 公共设施管理业|Management of public facilities
N781 市政设施管理|Management of municipal facilities
N782 环境卫生管理|Environmental sanitation management
N783 城乡市容管理|City and countryside appearance management
N784 绿化管理|Management of green areas
N785 城市公园管理|Management of urban parks
N786 游览景区管理|Management of scenic areas
N7861 名胜风景区管理
N7862 森林公园管理
N7869 其他游览景区管理
N79 土地管理业|Land management
N791 土地整治服务|Land consolidation services
N792 土地调查评估服务|Land survey and assessment services
N793 土地登记服务|Land registration services
N794 土地登记代理服务|Land registration agency services
N799 其他土地管理服务|Other land management services
O 居民服务、修理和其他服务业|Household services, repair and other services
O80 居民服务业|Household services
O801 家庭服务|Family services
O802 托儿所服务|Nursery services
O803 洗染服务|Laundry and dyeing services
O804 理发及美容服务|Hairdressing and beauty services
O805 洗浴和保健养生服务|Bathing and health care services
O8051 洗浴服务
O8052 足浴服务
O8053 养生保健服务
O806 摄影扩印服务|Photography and photo printing services
O807 婚姻服务|Wedding services
O808 殡葬服务|Funeral services
O809 其他居民服务业|Other household services
O81 机动车、电子产品和日用产品修理业|Repair of motor vehicles, electronics and goods for daily use
O811 汽车、摩托车等修理与维护|Repair and maintenance of automobiles, motorcycles and others
O8111 汽车修理与维护
O8112 大型车辆装备修理与维护
O8113 摩托车修理与维护
O8114 助动车等修理与维护
O812 计算机和办公设备维修|Repair of computers and office equipment
O8121 计算机和辅助设备修理
O8122 通讯设备修理
O8129 其他办公设备维修
O813 家用电器修理|Repair of household appliances
O8131 家用电子产品修理
O8132 日用电器修理
O819 其他日用产品修理业|Repair of other goods for daily use
O8191 自行车修理
O8192 鞋和皮革修理
O8193 家具和相关物品修理
O8199 其他未列明日用产品修理业
O82 其他服务业|Other services
O821 清洁服务|Cleaning services
O8211 建筑物清洁服务
O8219 其他清洁服务
O822 宠物服务|Pet services
O8221 宠物饲养
O8222 宠物医院服务
O8223 宠物美容服务
O8224 宠物寄托收养服务
O8229 其他宠物服务
O829 其他未列明服务业|Other services not elsewhere classified
P 教育|Education
P83 教育|Education
P831 学前教育|Pre-school education
P832 初等教育|Primary education
P8321 普通小学教育
P8322 成人小学教育
P833 中等教育|Secondary education
P8331 普通初中教育
P8332 职业初中教育
P8333 成人初中教育
P8334 普通高中教育
P8335 成人高中教育
P8336 中等职业学校教育
P834 高等教育|Higher education
P8341 普通高等教育
P8342 成人高等教育
P835 特殊教育|Special education
P839 技能培训、教育辅助及其他教育|Skills training, education support and other education
P8391 职业技能培训
P8392 体校及体育培训
P8393 文化艺术培训
P8394 教育辅助服务
P8399 其他未列明教育
Q 卫生和社会工作|Health and social work
Q84 卫生|Health
Q841 医院|Hospitals
Q8411 综合医院
Q8412 中医医院
Q8413 中西医结合医院
Q8414 民族医院
Q8415 专科医院
Q8416 疗养院
Q842 基层医疗卫生服务|Primary health care services
Q8421 社区卫生服务中心（站）
Q8422 街道卫生院
Q8423 乡镇卫生院
Q8424 村卫生室
Q8425 门诊部（所）
Q843 专业公共卫生服务|Specialised public health services
Q8431 疾病预防控制中心
Q8432 专科疾病防治院（所、站）
Q8433 妇幼保健院（所、站）
Q8434 急救中心（站）服务
Q8435 采供血机构服务
Q8436 计划生育技术服务活动
Q849 其他卫生活动|Other health activities
Q8491 健康体检服务
Q8492 临床检验服务
Q8499 其他未列明卫生服务
Q85 社会工作|Social work
Q851 提供住宿社会工作|Social work with accommodation
Q8511 干部休养所
Q8512 护理机构服务
Q8513 精神康复服务
Q8514 老年人、残疾人养护服务
Q8515 临终关怀服务
Q8516 孤残儿童收养和庇护服务
Q8519 其他提供住宿社会救助
Q852 不提供住宿社会工作|Social work without accommodation
Q8521 社会看护与帮助服务
Q8522 康复辅具适配服务
Q8529 其他不提供住宿社会工作
R 文化、体育和娱乐业|Culture, sports and entertainment
R86 新闻和出版业|News and publishing
R861 新闻业|News
R862 出版业|Publishing
R8621 图书出版
R8622 报纸出版
R8623 期刊出版
R8624 音像制品出版
R8625 电子出版物出版
R8626 数字出版
R8629 其他出版业
R87 广播、电视、电影和录音制作业|Broadcasting, television, film and audio recording
R871 广播|Broadcasting
R872 电视|Television
R873 影视节目制作|Production of film and television programmes
R874 广播电视集成播控|Integrated broadcast control of radio and television
R875 电影和广播电视节目发行|Distribution of films and radio and television programmes
R876 电影放映|Film projection
R877 录音制作|Audio recording
R88 文化艺术业|Culture and art
R881 文艺创作与表演|Literary and artistic creation and performance
R882 艺术表演场馆|Performance venues
R883 图书馆与档案馆|Libraries and archives
R8831 图书馆
R8832 档案馆
R884 文物及非物质文化遗产保护|Protection of cultural relics and intangible cultural heritage
R885 博物馆|Museums
R886 烈士陵园、纪念馆|Martyrs' cemeteries and memorial halls
R887 群众文体活动|Mass cultural and sports activities
R889 其他文化艺术业|Other culture and art
R89 体育|Sports
R891 体育组织|Sports organisations
R8911 体育竞赛组织
R8912 体育保障组织
R8919 其他体育组织
R892 体育场地设施管理|Management of sports venues and facilities
R8921 体育场馆管理
R8929 其他体育场地设施管理
R893 健身休闲活动|Fitness and leisure activities
R899 其他体育|Other sports
R8991 体育中介代理服务
R8992 体育健康服务
R8999 其他未列明体育
R90 娱乐业|Entertainment
R901 室内娱乐活动|Indoor entertainment
R9011 歌舞厅娱乐活动
R9012 电子游艺厅娱乐活动
R9013 网吧活动
R9019 其他室内娱乐活动
R902 游乐园|Amusement parks
R903 休闲观光活动|Leisure and sightseeing activities
R904 彩票活动|Lottery activities
R9041 体育彩票服务
R9042 福利彩票服务
R9049 其他彩票服务
R905 文化体育娱乐活动与经纪代理服务|Cultural, sports and entertainment activities and brokerage
R9051 文化活动服务
R9052 体育表演服务
R9053 文化娱乐经纪人
R9054 体育经纪人
R9059 其他文化艺术经纪代理
R909 其他娱乐业|Other entertainment
S 公共管理、社会保障和社会组织|Public administration, social security and social organisations
S91 中国共产党机关|Organs of the Communist Party of China
S910 中国共产党机关|Organs of the Communist Party of China
S92 国家机构|State institutions
S921 国家权力机构|Organs of state power
S922 国家行政机构|State administrative organs
S9221 综合事务管理机构
S9222 对外事务管理机构
S9223 公共安全管理机构
S9224 社会事务管理机构
S9225 经济事务管理机构
S9226 行政监督检查机构
S923 人民法院和人民检察院|People's courts and procuratorates
S9231 人民法院
S9232 人民检察院
S929 其他国家机构|Other state institutions
S9291 消防管理机构
S9299 其他未列明国家机构
S93 人民政协、民主党派|People's political consultative conference and democratic parties
S931 人民政协|People's political consultative conference
S932 民主党派|Democratic parties
S94 社会保障|Social security
S941 基本保险|Basic insurance
S9411 基本养老保险
S9412 基本医疗保险
S9413 失业保险
S9414 工伤保险
S9415 生育保险
S9419 其他基本保险
S942 补充保险|Supplementary insurance
S949 其他社会保障|Other social security
S95 群众团体、社会团体和其他成员组织|Mass organisations, social organisations and other membership organisations
S951 群众团体|Mass organisations
S9511 工会
S9512 妇联
S9513 共青团
S9519 其他群众团体
S952 社会团体|Social organisations
S9521 专业性团体
S9522 行业性团体
S9529 其他社会团体
S953 基金会|Foundations
S954 宗教组织|Religious organisations
S9541 宗教团体服务
S9542 宗教活动场所服务
S96 基层群众自治组织及其他组织|Grassroots self-governing organisations and others
S961 社区居民自治组织|Urban residents' self-governing organisations
S962 村民自治组织|Villagers' self-governing organisations
T 国际组织|International organisations
T97 国际组织|International organisations
T970 国际组织|International organisations
`;
