/**
 * Words people use for their trade where GB/T 4754-2017 names it otherwise: "code|words", one a line. The words are
 * ours, gathered from how factories call themselves, and no part of the standard: they help to find a class, say
 * nothing about where an enterprise belongs, and are printed nowhere.
 */
export const industryWords = `
A0153|脐橙 蜜橘 橙子
C1311|大米 米厂
C1391|粉丝 红薯粉
C1431|米粉 年糕 挂面
C1353|腊肉 板鸭 肉干
C1353|cured meat
C153|绿茶 红茶 茶厂
C18|制衣 衣服 成衣 服装厂
C18|clothing apparel
C1819|羽绒服
C1942|羽绒服 羽绒被
C192|箱包 皮具
C195|鞋厂 鞋业
C195|shoes
C202|板材 密度板
C211|实木家具 红木
C2231|纸箱 纸盒 包装盒
C2231|carton cardboard box
C2319|包装印刷 标签印刷 彩印
C2438|首饰 饰品
C2672|烟花 爆竹 花炮
C277|口罩 敷料
C2812|粘胶
C2921|薄膜 保鲜膜 塑料袋
C2922|管材 型材 PVC管
C292|塑胶 注塑 吹塑 塑料厂
C292|injection moulding molding
C2926|塑料瓶 周转箱
C2929|注塑件 塑胶件 塑料配件
C3021|水泥管 预制件
C3022|混凝土 商砼 搅拌站
C3032|石材 大理石 花岗岩
C3071|瓷砖 地砖
C3072|卫浴 洁具
C3073|工业陶瓷 电瓷
C3074|日用瓷 餐具 茶具
C3075|工艺瓷 艺术瓷 瓷器
C3231|钨粉
C324|硬质合金
C3232|稀土冶炼
C3985|永磁 磁材 磁性材料
C3251|铜箔 铜杆 铜管 铜材
C3252|铝材 铝型材 铝合金型材
C33|五金 五金制品 五金厂 五金件
C33|hardware metalware
C3311|钢结构 不锈钢制品 钣金 铁艺
C3312|铝合金门窗 防盗门
C332|五金工具
C3321|刀具 钻头 铣刀
C3351|家具五金 门锁 合页 铰链
C3352|水暖 龙头 卫浴五金
C336|电镀 喷涂 氧化 热处理 喷塑
C336|plating coating
C338|日用五金 不锈钢餐具
C3381|锅具 厨具
C339|压铸 铸件 铸造厂
C3393|锻造 粉末冶金
C3392|压铸件 铝压铸
C3443|阀门 水阀
C3441|水泵
C3453|减速机 变速箱
C348|零部件 机加工 机械加工
C3482|螺丝 螺栓 螺母
C3482|screws bolts
C3484|精密零件 精密加工 CNC 数控加工
C3484|machining
C3525|模具 冲压模 注塑模
C3525|moulds molds dies tooling
C3491|机器人 机械臂
C358|医疗器械
C3587|镜片 镜架
C367|汽配 汽车配件 汽车零件
C367|car parts auto parts
C377|电动车 电瓶车
C3812|马达 电机厂
C3813|微电机 步进电机 伺服电机
C3813|micromotor
C3824|电源 充电器
C3825|光伏 太阳能板 太阳能电池 组件
C3825|solar
C3831|线束 数据线 线缆 连接线
C3841|锂电 锂电池 动力电池
C3841|lithium battery
C385|小家电
C387|灯具 灯饰 LED LED灯
C387|LED lighting
C3913|键盘 鼠标 打印机
C3922|手机
C3952|耳机 音箱 喇叭
C3973|芯片 集成电路 IC
C3973|chips
C3974|显示屏 液晶屏 触摸屏
C3975|LED芯片 LED封装
C3976|摄像头 镜头 光学镜头
C3981|电容器 电感线圈
C3982|线路板 电路板 PCB FPC 贴片 SMT
C3982|circuit board
C3983|传感器
C3989|连接器 接插件
C3989|connectors
E501|装修
F5292|电商 网店 淘宝
F5292|e-commerce
I651|软件公司 APP 小程序
I651|apps
`;
