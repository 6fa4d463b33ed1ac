### ما يقال في سوريا والعراق ولبنان والأردن وفلسطين على غير ما في ar.ftl
### وما ينقص هنا هو نفسه في كل البلدان.

month-january = كانون الثاني
month-february = شباط
month-march = آذار
month-april = نيسان
month-may = أيار
month-june = حزيران
month-july = تموز
month-august = آب
month-september = أيلول
month-october = تشرين الأول
month-november = تشرين الثاني
month-december = كانون الأول

alone-january = كانون الثاني
alone-february = شباط
alone-march = آذار
alone-april = نيسان
alone-may = أيار
alone-june = حزيران
alone-july = تموز
alone-august = آب
alone-september = أيلول
alone-october = تشرين الأول
alone-november = تشرين الثاني
alone-december = كانون الأول

short-january = كانون الثاني
short-february = شباط
short-march = آذار
short-april = نيسان
short-may = أيار
short-june = حزيران
short-july = تموز
short-august = آب
short-september = أيلول
short-october = تشرين الأول
short-november = تشرين الثاني
short-december = كانون الأول
