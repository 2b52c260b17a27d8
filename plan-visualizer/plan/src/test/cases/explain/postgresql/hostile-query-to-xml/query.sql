select query_to_xml('delete from t', true, true, '')
