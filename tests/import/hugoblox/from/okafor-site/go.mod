module github.com/okafor/site
