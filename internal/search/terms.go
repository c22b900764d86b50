package search

import "github.com/jikenbo/jikenbo"

// Code below is data: the facets' closed lists that are no vocabulary of cases.

// vocabularies are the values of the facets that have a closed list.
var vocabularies = map[string]jikenbo.Vocabulary{
	"type": jikenbo.Types, "sector": jikenbo.Sectors, "data": jikenbo.DataKinds, "leak": jikenbo.Leaks,
	"size": Sizes, "prefecture": Prefectures, "source": jikenbo.Voices,
}

// Sizes are the sizes of cases by their overall figure, where it stands for
// people; unlike things are not compared.
var Sizes = jikenbo.Vocabulary{Name: "size", Meaning: "the overall figure, where people, records, addresses or accounts are counted", Terms: []jikenbo.Term{
	{Value: "1", Japanese: "1～9", English: "1 to 9"},
	{Value: "10", Japanese: "10～99", English: "10 to 99"},
	{Value: "100", Japanese: "100～999", English: "100 to 999"},
	{Value: "1000", Japanese: "1,000～9,999", English: "1,000 to 9,999"},
	{Value: "10000", Japanese: "1万～10万未満", English: "10,000 to 99,999"},
	{Value: "100000", Japanese: "10万～100万未満", English: "100,000 to 999,999"},
	{Value: "1000000", Japanese: "100万以上", English: "1,000,000 and more"},
	{Value: "other", Japanese: "ほかの単位", English: "counted in other units"},
}}

// sizeOf is the size of a figure.
func sizeOf(f *jikenbo.Figure) string {
	if f == nil || f.Value <= 0 {
		return Unsaid
	}
	switch f.Unit {
	case jikenbo.UnitPeople, jikenbo.UnitRecords, jikenbo.UnitAddresses, jikenbo.UnitAccounts:
		size := "1"
		for n := f.Value; n >= 10 && len(size) < 7; n /= 10 {
			size += "0"
		}
		return size
	}
	return "other"
}

// Prefectures are the prefectures, in the usual order.
var Prefectures = jikenbo.Vocabulary{Name: "prefecture", Meaning: "where the organization is, as far as words say it", Terms: []jikenbo.Term{
	{Value: "hokkaido", Japanese: "北海道", English: "Hokkaido"},
	{Value: "aomori", Japanese: "青森県", English: "Aomori"},
	{Value: "iwate", Japanese: "岩手県", English: "Iwate"},
	{Value: "miyagi", Japanese: "宮城県", English: "Miyagi"},
	{Value: "akita", Japanese: "秋田県", English: "Akita"},
	{Value: "yamagata", Japanese: "山形県", English: "Yamagata"},
	{Value: "fukushima", Japanese: "福島県", English: "Fukushima"},
	{Value: "ibaraki", Japanese: "茨城県", English: "Ibaraki"},
	{Value: "tochigi", Japanese: "栃木県", English: "Tochigi"},
	{Value: "gunma", Japanese: "群馬県", English: "Gunma"},
	{Value: "saitama", Japanese: "埼玉県", English: "Saitama"},
	{Value: "chiba", Japanese: "千葉県", English: "Chiba"},
	{Value: "tokyo", Japanese: "東京都", English: "Tokyo"},
	{Value: "kanagawa", Japanese: "神奈川県", English: "Kanagawa"},
	{Value: "niigata", Japanese: "新潟県", English: "Niigata"},
	{Value: "toyama", Japanese: "富山県", English: "Toyama"},
	{Value: "ishikawa", Japanese: "石川県", English: "Ishikawa"},
	{Value: "fukui", Japanese: "福井県", English: "Fukui"},
	{Value: "yamanashi", Japanese: "山梨県", English: "Yamanashi"},
	{Value: "nagano", Japanese: "長野県", English: "Nagano"},
	{Value: "gifu", Japanese: "岐阜県", English: "Gifu"},
	{Value: "shizuoka", Japanese: "静岡県", English: "Shizuoka"},
	{Value: "aichi", Japanese: "愛知県", English: "Aichi"},
	{Value: "mie", Japanese: "三重県", English: "Mie"},
	{Value: "shiga", Japanese: "滋賀県", English: "Shiga"},
	{Value: "kyoto", Japanese: "京都府", English: "Kyoto"},
	{Value: "osaka", Japanese: "大阪府", English: "Osaka"},
	{Value: "hyogo", Japanese: "兵庫県", English: "Hyogo"},
	{Value: "nara", Japanese: "奈良県", English: "Nara"},
	{Value: "wakayama", Japanese: "和歌山県", English: "Wakayama"},
	{Value: "tottori", Japanese: "鳥取県", English: "Tottori"},
	{Value: "shimane", Japanese: "島根県", English: "Shimane"},
	{Value: "okayama", Japanese: "岡山県", English: "Okayama"},
	{Value: "hiroshima", Japanese: "広島県", English: "Hiroshima"},
	{Value: "yamaguchi", Japanese: "山口県", English: "Yamaguchi"},
	{Value: "tokushima", Japanese: "徳島県", English: "Tokushima"},
	{Value: "kagawa", Japanese: "香川県", English: "Kagawa"},
	{Value: "ehime", Japanese: "愛媛県", English: "Ehime"},
	{Value: "kochi", Japanese: "高知県", English: "Kochi"},
	{Value: "fukuoka", Japanese: "福岡県", English: "Fukuoka"},
	{Value: "saga", Japanese: "佐賀県", English: "Saga"},
	{Value: "nagasaki", Japanese: "長崎県", English: "Nagasaki"},
	{Value: "kumamoto", Japanese: "熊本県", English: "Kumamoto"},
	{Value: "oita", Japanese: "大分県", English: "Oita"},
	{Value: "miyazaki", Japanese: "宮崎県", English: "Miyazaki"},
	{Value: "kagoshima", Japanese: "鹿児島県", English: "Kagoshima"},
	{Value: "okinawa", Japanese: "沖縄県", English: "Okinawa"},
}}
