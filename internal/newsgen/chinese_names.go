package newsgen

import "strings"

// Names of people and places are put together from characters, each name one token.

var (
	chineseFamilies = strings.Fields("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 " +
		"梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 欧阳 司马 诸葛")
	chineseGiven = strings.Fields("明 华 丽 伟 芳 娜 静 敏 强 磊 军 洋 勇 艳 杰 涛 超 霞 平 刚 桂 " +
		"英 玉 兰 春 梅 海 燕 雪 志 文 建 国 晓 东 红 云 飞 鹏 宇 浩 欣 怡 子 涵 梓 轩 思 雨 嘉 " +
		"庆 福 德 仁 义 礼 智 信 松 柏")
	chinesePlaceStarts = strings.Fields("白 黑 青 红 金 银 石 沙 水 云 龙 凤 虎 鹤 梅 竹 松 柳 桃 " +
		"杏 新 古 长 大 小 东 西 南 北 上 下 平 安 永 清 双 九 三 万 宝 玉 铁 锦 芦")
	chinesePlaceEnds = strings.Fields("山 河 江 湖 泉 溪 岭 峰 桥 港 湾 洲 岛 林 原 谷 坪 坡 塘 井 " +
		"滩 口 门 庄 堡 关 楼 台 寨 渡")
	chinesePlaceKinds = strings.Fields("市 县 镇 乡 区 村")

	chineseRoles  = strings.Fields("主任 局长 处长 发言人 书记 工程师 会长 检察官 秘书长 教练 总监 顾问")
	chineseFields = strings.Fields("港口 交通 文物 住房 能源 水务 卫生 贸易 气象 林业 铁路 农业 渔业 博物")
	chineseBodies = strings.Fields("管理局 委员会 研究院 基金会 联合会 办公室 协会 公司 学院 银行 监督局 管理处")

	chinesePapers   = strings.Fields("日报 晚报 时报 新闻 商报 早报 导报 周刊 都市报 快报 观察 晨报 青年报 新报 电讯报")
	chineseAgencies = []string{"通讯社", "新闻社", "电讯社", "社"}
	chineseOwners   = strings.Fields("传媒集团 报业集团 出版公司 广播公司 文化集团")

	chineseDays = strings.Fields("周一 周二 周三 周四 周五 周六 周日")
)

func (g chinese) newPlace() string {
	s := pick(g.Rand, chinesePlaceStarts)
	if g.maybe(3) {
		s += pick(g.Rand, chinesePlaceStarts)
	}
	return s + pick(g.Rand, chinesePlaceEnds) + pick(g.Rand, chinesePlaceKinds)
}

func (g chinese) newPerson(org []string) person {
	name := pick(g.Rand, chineseFamilies) + pick(g.Rand, chineseGiven)
	if !g.maybe(5) {
		name += pick(g.Rand, chineseGiven)
	}
	return person{last: name, role: pick(g.Rand, chineseRoles), org: org}
}

func (g chinese) newOrg() []string {
	return []string{g.newPlace() + pick(g.Rand, chineseFields) + pick(g.Rand, chineseBodies)}
}

func (g chinese) count() string { return number(g.Rand, "") }

func (g chinese) newspaper(place string) string { return place + pick(g.Rand, chinesePapers) }

func (g chinese) agency(place string, i int) string { return place + chineseAgencies[i] }

func (g chinese) owner(place string) string { return place + pick(g.Rand, chineseOwners) }
