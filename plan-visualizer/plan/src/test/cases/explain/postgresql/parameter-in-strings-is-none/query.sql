select ':a $1 ?', $$ :b $1 $$ /* :c ? */ from docs -- :d
where id = :id
