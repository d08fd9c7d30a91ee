// Records the text and the spans of its values while ctemplate expands a template.
#pragma once

#include "view/rendered_text.h"

#include <ctemplate/template_annotator.h>
#include <ctemplate/template_emitter.h>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::view {

// Fills a RenderedText. Values within the sections `in_common` are not recorded, since they are the same for everybody.
// REQUIRES that both arguments outlive it.
class ValueRecorder : public ctemplate::ExpandEmitter, public ctemplate::TemplateAnnotator {
public:
    ValueRecorder(RenderedText& text, const std::vector<std::string_view>& in_common)
        : text_(text), in_common_(in_common)
    {
    }

    void Emit(char c) override { text_.bytes += c; }
    void Emit(const std::string& text) override { text_.bytes += text; }
    void Emit(const char* text) override { text_.bytes += text; }
    void Emit(const char* text, std::size_t size) override { text_.bytes.append(text, size); }

    void EmitOpenVariable(ctemplate::ExpandEmitter* emitter, const std::string& name) override;
    void EmitCloseVariable(ctemplate::ExpandEmitter* emitter) override;
    void EmitOpenSection(ctemplate::ExpandEmitter* emitter, const std::string& name) override;
    void EmitCloseSection(ctemplate::ExpandEmitter* emitter) override;

    void EmitOpenInclude(ctemplate::ExpandEmitter*, const std::string&) override {}
    void EmitCloseInclude(ctemplate::ExpandEmitter*) override {}
    void EmitOpenFile(ctemplate::ExpandEmitter*, const std::string&) override {}
    void EmitCloseFile(ctemplate::ExpandEmitter*) override {}
    void EmitFileIsMissing(ctemplate::ExpandEmitter*, const std::string&) override {}

private:
    RenderedText& text_;
    const std::vector<std::string_view>& in_common_;
    std::size_t value_begins_ = 0;
    std::vector<bool> is_common_; // for each open section: whether it, or a section around it, is in common
};

} // namespace certaward::view
