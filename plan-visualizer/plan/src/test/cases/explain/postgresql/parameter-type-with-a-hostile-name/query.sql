select * from odd where kind = $1
