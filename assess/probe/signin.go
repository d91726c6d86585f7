package probe

import (
	"net/url"
	"strings"
)

// signHosts are hosts where people sign in for other sites.
var signHosts = []string{
	"login.microsoftonline.com", "login.live.com", "login.windows.net", "accounts.google.com", "okta.com", "auth0.com", "onelogin.com",
	"login.salesforce.com", "id.atlassian.com", "signin.aws.amazon.com", "login.gov.uk", "sso.service.security.gov.uk",
}

// signPaths are parts of the paths of pages where one signs in.
var signPaths = []string{"login", "signin", "sign-in", "sign_in", "log-in", "logon", "sso", "saml", "saml2", "oauth", "oauth2", "adfs", "login.aspx", "login.php"}

// signsIn says whether an address is a page to sign in.
func signsIn(u *url.URL) bool {
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	for _, known := range signHosts {
		if host == known || strings.HasSuffix(host, "."+known) {
			return true
		}
	}
	first, _, _ := strings.Cut(host, ".")
	switch first {
	case "login", "signin", "sso", "auth", "adfs", "idp":
		return true
	}
	for part := range strings.SplitSeq(strings.ToLower(u.Path), "/") {
		for _, known := range signPaths {
			if part == known {
				return true
			}
		}
	}
	return false
}
